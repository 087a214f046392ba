package com.fadeline.api.course.waiting;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.id.WaitingListEntryId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingListEntryTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final WaitingListEntry MONDAY_AFTERNOONS = new WaitingListEntry(
			new WaitingListEntryId(new UUID(1, 1)), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 15),
			List.of(DayOfWeek.MONDAY), LocalTime.of(13, 0), LocalTime.of(17, 0), false, null);

	@Test
	void a_time_suits_by_day_weekday_and_hours_of_the_clinic() {
		assertThat(suits("2026-06-08T11:00:00Z")).as("13:00 in the clinic").isTrue();
		assertThat(suits("2026-06-08T14:15:00Z")).as("over at 17:00").isTrue();
		assertThat(suits("2026-06-08T10:45:00Z")).as("too early").isFalse();
		assertThat(suits("2026-06-08T14:30:00Z")).as("too late").isFalse();
		assertThat(suits("2026-06-09T12:00:00Z")).as("a Tuesday").isFalse();
		assertThat(suits("2026-05-25T12:00:00Z")).as("before").isFalse();
		assertThat(suits("2026-06-22T12:00:00Z")).as("after").isFalse();
	}

	@Test
	void an_offer_can_be_accepted_for_a_day_but_not_until_the_last_moment() {
		Instant now = Instant.parse("2026-06-01T10:00:00Z");
		assertThat(TimeOffer.deadline(now, now.plus(Duration.ofDays(9)))).isEqualTo(now.plus(Duration.ofDays(1)));
		assertThat(TimeOffer.deadline(now, now.plus(Duration.ofHours(5)))).isEqualTo(now.plus(Duration.ofHours(3)));
		assertThat(TimeOffer.deadline(now, now.plus(Duration.ofHours(1)))).isEqualTo(now.plus(Duration.ofHours(1)));
	}

	private static boolean suits(String start) {
		return MONDAY_AFTERNOONS.suits(TimeRange.of(Instant.parse(start), Duration.ofMinutes(45)), ZONE);
	}

}
