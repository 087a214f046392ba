package com.fadeline.web.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class MessageFormatterTests {

	private static final Instant NOW = Instant.parse("2026-05-03T22:30:00Z");

	private static final ClinicId TOKYO = new ClinicId(UUID.randomUUID());

	private final MessageFormatter say = new MessageFormatter(new PagesConfiguration().messageSource(),
			(clinic) -> new ClinicSettings(ZoneId.of("Asia/Tokyo"), Policy.standard()),
			Clock.fixed(NOW, ZoneOffset.UTC));

	private final FindingLabels findings = new FindingLabels(this.say);

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
		assertThat(this.say.share(0.125)).isEqualTo("12\u00a0%");
		assertThat(this.say.name(Laser.RUBY)).isEqualTo("Rubin");
	}

	@Test
	void a_year_has_four_digits_in_every_language() {
		LocalDate slip = LocalDate.of(26, 11, 20);
		for (Locale locale : List.of(Locale.UK, Locale.ENGLISH, Locale.GERMAN, Locale.US)) {
			LocaleContextHolder.setLocale(locale);
			assertThat(this.say.day(slip)).contains("0026");
			assertThat(this.say.weekday(slip)).contains("0026");
		}
	}

	@Test
	void a_birth_can_be_today_where_the_clinic_is() {
		assertThat(this.say.latest("date", "birthDate", TOKYO)).isEqualTo("2026-05-04");
		assertThat(this.say.latest("date", "birthDate", null)).isEqualTo("2026-05-03");
	}

	@Test
	void of_clinics_around_the_world_the_calendar_of_one_is_furthest_on() {
		Map<ClinicId, ZoneId> zones = Map.of(new ClinicId(UUID.randomUUID()), ZoneId.of("America/Los_Angeles"), TOKYO,
				ZoneId.of("Asia/Tokyo"), new ClinicId(UUID.randomUUID()), ZoneOffset.UTC);
		MessageFormatter everywhere = new MessageFormatter(new PagesConfiguration().messageSource(),
				(clinic) -> new ClinicSettings(zones.get(clinic), Policy.standard()), Clock.fixed(NOW, ZoneOffset.UTC));

		assertThat(everywhere.furthestOn(zones.keySet())).isEqualTo(TOKYO);
		assertThat(everywhere.furthestOn(List.of())).isNull();
	}

	@Test
	void a_year_that_cannot_be_meant_is_asked_about() {
		LocaleContextHolder.setLocale(Locale.UK);
		Form form = Form.showing(Map.of("since", List.of("0026-11-20")));
		form.tried(() -> form.day("since"));

		assertThat(this.say.of(Objects.requireNonNull(form.mistake("since"))))
			.isEqualTo("The year 0026 is out of range. Did you mean 2026?");
	}

	@Test
	void a_number_is_typed_with_the_point_of_the_reader() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
		assertThat(List.of("2.4", "10", "", "2,4", "1.2.3")).extracting(this.say::typed)
			.containsExactly("2,4", "10", "", "2,4", "1.2.3");

		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.say.typed("2.4")).isEqualTo("2.4");
	}

	@Test
	void a_time_is_that_of_the_clinic() {
		LocaleContextHolder.setLocale(Locale.UK);

		assertThat(this.say.moment(NOW, TOKYO)).isEqualTo("4 May 2026, 07:30");
		assertThat(this.say.field(NOW, TOKYO)).isEqualTo("2026-05-04T07:30");
		assertThat(this.say.today(TOKYO)).isEqualTo(LocalDate.of(2026, 5, 4));
	}

	@Test
	void a_day_is_reported_by_how_far_it_is_away() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		LocalDate today = this.say.today(null);

		assertThat(List.of(0, -1, -5, 1, 20, -30, 100))
			.extracting((days) -> this.say.fromToday(today.plusDays(days), null))
			.containsExactly("today", "yesterday", "5 days ago", "tomorrow", "in 20 days", "4 weeks ago",
					"in 3 months");
	}

	@Test
	void a_zone_has_its_word_or_is_reported_as_it_was_named() {
		LocaleContextHolder.setLocale(Locale.GERMAN);

		assertThat(this.say.zones(List.of("CROWN", "LEFT_EARLOBE", "Behind the ear")))
			.isEqualTo("Tonsur (Wirbel), left earlobe, Behind the ear");
	}

	@Test
	void a_finding_is_reported_with_its_values_in_the_words_of_the_reader() {
		LocaleContextHolder.setLocale(Locale.GERMAN);

		assertThat(this.findings.message(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN: 14 days")
			.naming(Value.zones(List.of("CROWN", "SCAR")), Value.number(14), Value.day(LocalDate.of(2026, 5, 3)),
					Value.day(LocalDate.of(2026, 5, 17)), Value.number(21), Value.day(LocalDate.of(2026, 5, 24))),
				TOKYO))
			.isEqualTo("Tonsur (Wirbel), Narbe: 14 Tage zwischen 03.05.2026 und 17.05.2026, mindestens 21 sind nötig; "
					+ "warten Sie bis zum 24.05.2026 oder begründen Sie es.");
		assertThat(this.findings.message(Finding.invalid(RuleId.TIME_FUTURE, "performedAt 2026-05-03T22:30:00Z")
			.naming(Value.field("performedAt"), Value.moment(NOW)), TOKYO))
			.startsWith("Durchgeführt am 04.05.2026, 07:30 liegt in der Zukunft");
		assertThat(this.findings.message(Finding.caution(RuleId.SETTINGS_PHOTOTYPE, "1064 nm")
			.naming(Value.number(1064), Value.constant(Phototype.V)), null)).startsWith("1064 nm bei Hauttyp V");
	}

	@Test
	void many_questions_are_counted_and_a_day_is_not_compared_with_itself() {
		LocaleContextHolder.setLocale(Locale.UK);
		LocalDate day = LocalDate.of(2027, 1, 26);

		assertThat(this.findings.message(Finding.caution(RuleId.SCREENING_EXPIRED, "Ask again")
			.naming(Value.day(day), Value.constants(List.of(ScreeningItem.values()))), null))
			.isEqualTo(ScreeningItem.values().length
					+ " health answers will no longer be valid on 26 Jan 2027. Ask these questions again.");
		assertThat(this.findings.message(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN: 0 days")
			.naming(Value.zones(List.of("CROWN")), Value.number(0), Value.day(day), Value.day(day), Value.number(21),
					Value.day(day.plusDays(21))),
				null))
			.startsWith("crown: two sittings on 26 Jan 2027, at least 21 days apart");
	}

	@Test
	void a_single_day_and_a_sitting_that_is_only_booked_are_named_as_such() {
		LocaleContextHolder.setLocale(Locale.UK);
		LocalDate day = LocalDate.of(2027, 1, 26);

		assertThat(this.findings.message(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN: 1 day")
			.naming(Value.zones(List.of("CROWN")), Value.number(1), Value.day(day),
					Value.day(day.plusDays(1)).with(Value.constant(SittingStatus.SCHEDULED)), Value.number(21),
					Value.day(day.plusDays(22))),
				null))
			.startsWith("crown: 1 day between 26 Jan 2027 and 27 Jan 2027 (booked), at least 21 are needed");
	}

	@Test
	void a_finding_without_words_here_is_reported_as_its_rule_states_it() {
		LocaleContextHolder.setLocale(Locale.GERMAN);
		Finding finding = Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN's rest is short");

		assertThat(this.findings.message(finding, null)).isEqualTo("CROWN's rest is short");
		assertThat(this.findings.language(finding)).isEqualTo("en");
	}

	@Test
	void of_what_is_not_known_nothing_is_stated() {
		assertThat(this.say.day((LocalDate) null)).isEmpty();
		assertThat(this.say.moment(null, TOKYO)).isEmpty();
		assertThat(this.say.percent(null)).isEmpty();
		assertThat(this.say.name(null)).isEmpty();
	}

}
