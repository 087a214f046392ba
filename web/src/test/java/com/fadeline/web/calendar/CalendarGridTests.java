package com.fadeline.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CalendarGridTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

	@Test
	void there_is_a_row_for_each_half_hour_from_the_first_opening_to_the_last() {
		CalendarGrid grid = grid(lane("10:00", "12:00"), lane("09:30", "11:00"));

		assertThat(grid.rows()).extracting(CalendarGrid.Row::time)
			.containsExactly(LocalTime.of(9, 30), LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(11, 0),
					LocalTime.of(11, 30));
		assertThat(grid.rows().getFirst().cells()).extracting(CalendarGrid.Cell::state)
			.containsExactly(CalendarGrid.State.CLOSED, CalendarGrid.State.FREE);
		assertThat(grid.rows().getLast().cells()).extracting(CalendarGrid.Cell::state)
			.containsExactly(CalendarGrid.State.FREE, CalendarGrid.State.CLOSED);
	}

	@Test
	void a_booking_takes_all_rows_that_it_touches() {
		CalendarGrid grid = grid(lane("09:00", "11:00", booking("09:40", 45)));

		assertThat(grid.rows().stream().flatMap((row) -> row.cells().stream()))
			.extracting(CalendarGrid.Cell::state, CalendarGrid.Cell::rows)
			.containsExactly(tuple(CalendarGrid.State.FREE, 1), tuple(CalendarGrid.State.BOOKED, 2),
					tuple(CalendarGrid.State.FREE, 1));
	}

	@Test
	void bookings_that_overlap_share_a_cell_and_those_that_follow_do_not() {
		CalendarGrid grid = grid(
				lane("09:00", "11:00", booking("09:00", 60), booking("09:30", 60), booking("10:30", 30)));

		List<CalendarGrid.Cell> cells = grid.rows().stream().flatMap((row) -> row.cells().stream()).toList();
		assertThat(cells).extracting(CalendarGrid.Cell::rows).containsExactly(3, 1);
		assertThat(cells).extracting((cell) -> cell.bookings().size()).containsExactly(2, 1);
	}

	@Test
	void a_booking_outside_the_hours_and_one_without_an_end_are_shown() {
		CalendarGrid grid = grid(lane("09:00", "10:00", booking("07:15", null), booking("20:00", 30)));

		assertThat(grid.rows()).extracting(CalendarGrid.Row::time)
			.startsWith(LocalTime.of(7, 0))
			.endsWith(LocalTime.of(20, 0));
		assertThat(grid.rows().getFirst().cells().getFirst().rows()).isEqualTo(2);
	}

	@Test
	void a_booking_that_ends_after_midnight_ends_with_its_day() {
		CalendarGrid grid = grid(lane("09:00", "10:00", booking("23:30", 90)));

		assertThat(grid.rows()).extracting(CalendarGrid.Row::time).endsWith(LocalTime.of(23, 30));
	}

	@Test
	void a_time_off_is_one_cell_beside_what_is_booked_in_it() {
		CalendarGrid grid = grid(new CalendarGrid.Lane("Ines", MONDAY, List.of(new TimeRange(at("09:00"), at("10:00"))),
				List.of(new TimeRange(at("10:00"), at("13:00"))),
				List.of(new CalendarGrid.Booking(booking("11:00", 30), "Ada", "Ines", List.of()))));

		assertThat(grid.rows().stream().flatMap((row) -> row.cells().stream()))
			.extracting(CalendarGrid.Cell::state, CalendarGrid.Cell::rows)
			.containsExactly(tuple(CalendarGrid.State.FREE, 1), tuple(CalendarGrid.State.FREE, 1),
					tuple(CalendarGrid.State.OFF, 2), tuple(CalendarGrid.State.BOOKED, 1),
					tuple(CalendarGrid.State.OFF, 3));
	}

	@Test
	void without_hours_and_bookings_the_usual_hours_are_shown_as_closed() {
		CalendarGrid grid = grid(new CalendarGrid.Lane("Ines", MONDAY, List.of(), List.of(), List.of()));

		assertThat(grid.rows()).hasSize(16)
			.allSatisfy((row) -> assertThat(row.cells()).extracting(CalendarGrid.Cell::state)
				.containsExactly(CalendarGrid.State.CLOSED));
	}

	private static CalendarGrid grid(CalendarGrid.Lane... lanes) {
		return CalendarGrid.of(List.of(lanes), BERLIN);
	}

	private static CalendarGrid.Lane lane(String from, String to, DiaryEntry... bookings) {
		return new CalendarGrid.Lane("Ines", MONDAY, List.of(new TimeRange(at(from), at(to))), List.of(),
				Stream.of(bookings).map((entry) -> new CalendarGrid.Booking(entry, "Ada", "Ines", List.of())).toList());
	}

	private static DiaryEntry booking(String at, @Nullable Integer minutes) {
		Instant start = at(at);
		return new DiaryEntry(new SittingId(UUID.randomUUID()), new CourseId(Samples.COURSE),
				new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), Method.LASER, List.of("CROWN"), start,
				(minutes == null) ? null : start.plus(Duration.ofMinutes(minutes)), new OperatorId(Samples.OPERATOR),
				null, SittingStatus.SCHEDULED, List.of());
	}

	private static Instant at(String time) {
		return MONDAY.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
	}

}
