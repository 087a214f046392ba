package com.fadeline.api.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fadeline.api.clinic.OpeningHours;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreeSlotsTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

	private static final Duration LENGTH = Duration.ofMinutes(45);

	private final WorkSchedule clinic = new WorkSchedule(
			OpeningHours.of(Map.of(DayOfWeek.MONDAY, "09:00-12:30, 14:00-18:00", DayOfWeek.SUNDAY, "closed")),
			List.of());

	@Test
	void what_is_off_is_the_part_of_the_hours_in_which_somebody_is_away() {
		WorkSchedule away = new WorkSchedule(OpeningHours.NONE,
				List.of(new TimeOff(MONDAY, MONDAY, OpeningHours.span("12:00-15:00")),
						new TimeOff(MONDAY.minusDays(1), MONDAY.minusDays(1))));
		FreeSlots slots = free(List.of(away), List.of(time("09:00", "13:00")));

		assertThat(slots.off(MONDAY)).containsExactly(time("12:00", "12:30"), time("14:00", "15:00"));
		assertThat(slots.off(MONDAY.minusDays(1))).isEmpty();
		assertThat(slots.off(MONDAY.plusDays(1))).isEmpty();
	}

	@Test
	void a_day_has_slots_within_the_hours_of_the_clinic_alone() {
		assertThat(starts(free(List.of(), List.of()), MONDAY)).containsExactly("09:00", "09:45", "10:30", "11:15",
				"14:00", "14:45", "15:30", "16:15", "17:00");
	}

	@Test
	void some_of_the_slots_of_a_day_reach_from_morning_to_evening() {
		List<FreeSlots.Day> days = free(List.of(), List.of()).days(MONDAY, MONDAY.plusDays(1), LENGTH).toList();

		assertThat(days.getFirst().spread(4)).extracting((slot) -> slot.start().atZone(BERLIN).toLocalTime())
			.extracting(Object::toString)
			.containsExactly("09:00", "10:30", "14:45", "17:00");
		assertThat(days.getFirst().spread(20)).hasSize(9);
	}

	@Test
	void the_specialist_and_the_device_have_to_be_there_as_well() {
		WorkSchedule specialist = schedule("10:00-15:00");
		WorkSchedule device = new WorkSchedule(OpeningHours.NONE,
				List.of(new TimeOff(MONDAY, MONDAY, OpeningHours.span("11:00-14:00"))));

		assertThat(starts(free(List.of(specialist, device), List.of()), MONDAY)).containsExactly("10:00", "14:00");
	}

	@Test
	void what_is_booked_is_not_free_and_the_next_slot_starts_on_the_quarter() {
		List<TimeRange> booked = List.of(time("09:00", "09:50"), time("10:45", "11:30"));

		assertThat(starts(free(List.of(), booked), MONDAY)).startsWith("10:00", "11:30", "14:00");
	}

	@Test
	void a_time_is_held_while_nothing_it_needs_is_off_or_booked() {
		WorkSchedule away = new WorkSchedule(OpeningHours.NONE,
				List.of(new TimeOff(MONDAY, MONDAY, OpeningHours.span("11:00-12:00"))));
		FreeSlots slots = free(List.of(away), List.of(time("09:00", "09:50")));

		assertThat(slots.holds(time("09:50", "10:35"))).isTrue();
		assertThat(slots.holds(time("09:45", "10:30"))).as("booked").isFalse();
		assertThat(slots.holds(time("10:30", "11:15"))).as("away").isFalse();
		assertThat(slots.holds(time("12:00", "12:45"))).as("closed").isFalse();
		assertThat(new FreeSlots(BERLIN, this.clinic, List.of(), List.of(), time("10:00", "11:00").start())
			.holds(time("09:50", "10:35"))).as("begun").isFalse();
	}

	@Test
	void a_day_off_or_a_closure_leaves_nothing() {
		WorkSchedule away = new WorkSchedule(OpeningHours.NONE, List.of(new TimeOff(MONDAY, MONDAY.plusDays(4))));

		assertThat(free(List.of(away), List.of()).slots(MONDAY, LENGTH)).isEmpty();
		assertThat(free(List.of(away), List.of()).slots(MONDAY.plusDays(7), LENGTH)).isNotEmpty();
	}

	@Test
	void nothing_is_proposed_in_the_past() {
		FreeSlots slots = new FreeSlots(BERLIN, this.clinic, List.of(), List.of(),
				MONDAY.atTime(16, 20).atZone(BERLIN).toInstant());

		assertThat(starts(slots, MONDAY)).containsExactly("16:30", "17:15");
		assertThat(slots.slots(MONDAY.minusDays(7), LENGTH)).isEmpty();
	}

	@Test
	void a_closed_weekday_has_none_and_one_without_hours_the_usual_ones() {
		FreeSlots slots = free(List.of(), List.of());

		assertThat(slots.slots(MONDAY.minusDays(1), LENGTH)).isEmpty();
		assertThat(starts(slots, MONDAY.plusDays(1))).first().isEqualTo("09:00");
		assertThat(new FreeSlots(BERLIN, WorkSchedule.ALWAYS, List.of(), List.of(), Instant.EPOCH)
			.slots(MONDAY.minusDays(1), LENGTH)).isEmpty();
	}

	@Test
	void slots_follow_the_clocks_when_they_change() {
		LocalDate changed = LocalDate.of(2026, 3, 29);
		WorkSchedule night = new WorkSchedule(OpeningHours.of(Map.of(DayOfWeek.SUNDAY, "01:00-04:00")), List.of());
		FreeSlots slots = new FreeSlots(BERLIN, night, List.of(), List.of(), Instant.EPOCH);

		assertThat(slots.slots(changed, Duration.ofHours(1))).extracting(TimeRange::start)
			.containsExactly(Instant.parse("2026-03-29T00:00:00Z"), Instant.parse("2026-03-29T01:00:00Z"));
	}

	@Test
	void a_time_off_that_the_clocks_skip_takes_nothing() {
		LocalDate changed = LocalDate.of(2026, 3, 29);
		TimeOff skipped = new TimeOff(changed, changed, OpeningHours.span("02:15-02:45"));

		assertThat(new WorkSchedule(OpeningHours.NONE, List.of(skipped))
			.holds(TimeRange.of(Instant.parse("2026-03-29T00:30:00Z"), Duration.ofMinutes(30)), BERLIN)).isTrue();
	}

	@Test
	void slots_are_proposed_from_the_permitted_day_and_again_from_the_recommended_one() {
		SlotProposals proposals = SlotProposals.of(free(List.of(schedule("09:00-10:00")), List.of()), MONDAY,
				MONDAY.plusDays(14), LENGTH, rules(MONDAY.plusDays(2)));

		assertThat(proposals.isPermittedEarlier()).isTrue();
		assertThat(proposals.permitted()).extracting(FreeSlots.Day::date)
			.containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3));
		assertThat(proposals.recommended()).extracting(FreeSlots.Day::date)
			.containsExactly(MONDAY.plusDays(14), MONDAY.plusDays(15), MONDAY.plusDays(16));
	}

	@Test
	void where_all_is_recommended_there_is_one_list_of_slots() {
		SlotProposals proposals = SlotProposals.of(free(List.of(), List.of()), MONDAY, MONDAY.minusDays(3), LENGTH,
				rules(MONDAY.minusDays(1)));

		assertThat(proposals.isPermittedEarlier()).isFalse();
		assertThat(proposals.permitted()).isEmpty();
		assertThat(proposals.recommended()).extracting(FreeSlots.Day::date).startsWith(MONDAY);
	}

	private static SlotProposals.Rules rules(LocalDate broken) {
		return new SlotProposals.Rules() {

			@Override
			public boolean permit(FreeSlots.Day day) {
				return !day.date().equals(broken);
			}

			@Override
			public boolean recommend(FreeSlots.Day day) {
				return permit(day);
			}

		};
	}

	private FreeSlots free(List<WorkSchedule> needed, List<TimeRange> taken) {
		return new FreeSlots(BERLIN, this.clinic, needed, taken, Instant.EPOCH);
	}

	private static WorkSchedule schedule(String monday) {
		return new WorkSchedule(OpeningHours.of(Map.of(DayOfWeek.MONDAY, monday)), List.of());
	}

	private static TimeRange time(String from, String to) {
		OpeningHours.Span span = OpeningHours.span(from + "-" + to);
		return new TimeRange(span.begins(MONDAY, BERLIN), span.ends(MONDAY, BERLIN));
	}

	private static List<String> starts(FreeSlots free, LocalDate day) {
		return free.slots(day, LENGTH)
			.stream()
			.map((slot) -> LocalDateTime.ofInstant(slot.start(), BERLIN).toLocalTime().toString())
			.toList();
	}

}
