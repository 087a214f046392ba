package com.fadeline.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fadeline.api.ClinicId;
import com.fadeline.api.ClinicSettings;
import com.fadeline.api.Policy;
import com.fadeline.api.course.Laser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class SayTests {

	private static final Instant NOW = Instant.parse("2026-05-03T22:30:00Z");

	private static final ClinicId TOKYO = new ClinicId(UUID.randomUUID());

	private final Say say = new Say(new PagesConfiguration().messageSource(),
			(clinic) -> new ClinicSettings(ZoneId.of("Asia/Tokyo"), Policy.standard()),
			Clock.fixed(NOW, ZoneOffset.UTC));

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void days_and_numbers_are_written_as_in_the_readers_country() {
		LocaleContextHolder.setLocale(Locale.UK);
		assertThat(this.say.day(NOW, null)).isEqualTo("3 May 2026");
		assertThat(this.say.number(2.5)).isEqualTo("2.5");

		LocaleContextHolder.setLocale(Locale.GERMAN);
		assertThat(this.say.day(NOW, null)).isEqualTo("03.05.2026");
		assertThat(this.say.number(2.5)).isEqualTo("2,5");
		assertThat(this.say.share(0.125)).isEqualTo("12 %");
		assertThat(this.say.name(Laser.RUBY)).isEqualTo("Rubin");
	}

	@Test
	void a_time_is_that_of_the_clinic() {
		LocaleContextHolder.setLocale(Locale.UK);

		assertThat(this.say.moment(NOW, TOKYO)).isEqualTo("4 May 2026, 07:30");
		assertThat(this.say.field(NOW, TOKYO)).isEqualTo("2026-05-04T07:30");
		assertThat(this.say.today(TOKYO)).isEqualTo(LocalDate.of(2026, 5, 4));
	}

	@Test
	void a_day_is_told_by_how_far_it_is_away() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		LocalDate today = this.say.today(null);

		assertThat(List.of(0, -1, -5, 1, 20, -30, 100))
			.extracting((days) -> this.say.fromToday(today.plusDays(days), null))
			.containsExactly("today", "yesterday", "5 days ago", "tomorrow", "in 20 days", "4 weeks ago",
					"in 3 months");
	}

	@Test
	void a_zone_has_its_word_or_is_told_as_it_was_named() {
		LocaleContextHolder.setLocale(Locale.GERMAN);

		assertThat(this.say.zones(List.of("CROWN", "RIGHT_FOREARM", "Behind the ear")))
			.isEqualTo("Wirbel, right forearm, Behind the ear");
	}

	@Test
	void of_what_is_not_known_nothing_is_said() {
		assertThat(this.say.day((LocalDate) null)).isEmpty();
		assertThat(this.say.moment(null, TOKYO)).isEmpty();
		assertThat(this.say.percent(null)).isEmpty();
		assertThat(this.say.name(null)).isEmpty();
	}

}
