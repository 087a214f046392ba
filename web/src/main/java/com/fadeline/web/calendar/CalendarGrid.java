package com.fadeline.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.DiaryEntry;

/**
 * View model of a calendar as a table: a row for each half hour, a column for each lane.
 * Bookings that overlap in a lane share a cell.
 */
record CalendarGrid(List<Lane> lanes, List<Row> rows) {

	private static final int ROW_MINUTES = 30;

	private static final int ROWS_OF_DAY = 24 * 60 / ROW_MINUTES;

	private static final int FIRST_USUAL = 9 * 60 / ROW_MINUTES;

	private static final int LAST_USUAL = 17 * 60 / ROW_MINUTES;

	CalendarGrid {
		lanes = List.copyOf(lanes);
		rows = List.copyOf(rows);
	}

	/**
	 * View model of a column: one day of a specialist or a device.
	 *
	 * @param open when it is available, booked or not
	 * @param off closures and days off within its hours
	 * @param bookings of that day
	 */
	record Lane(String title, LocalDate day, List<TimeRange> open, List<TimeRange> off, List<Booking> bookings) {

		Lane {
			open = List.copyOf(open);
			off = List.copyOf(off);
			bookings = bookings.stream().sorted(Comparator.comparing((booking) -> booking.entry().startsAt())).toList();
		}

		/** Returns whether there is nothing to show in it. */
		boolean isEmpty() {
			return this.open.isEmpty() && this.off.isEmpty() && this.bookings.isEmpty();
		}

	}

	/**
	 * View model of a booking, with names in place of ids.
	 *
	 * @param warnings what everybody who treats the client has to see
	 */
	record Booking(DiaryEntry entry, String client, String with, List<String> warnings) {
	}

	/** View model of half an hour, with the cells that begin in it. */
	record Row(LocalTime time, List<Cell> cells) {
	}

	/**
	 * View model of a cell.
	 *
	 * @param rows how many rows it takes
	 */
	record Cell(State state, int rows, List<Booking> bookings) {
	}

	/** State of a cell. */
	enum State {

		/** Available and not booked. */
		FREE,
		/** Booked. */
		BOOKED,
		/** Closed or away within the hours. */
		OFF,
		/** Outside the hours. */
		CLOSED

	}

	/** Returns the table of some lanes. */
	static CalendarGrid of(List<Lane> lanes, ZoneId zone) {
		List<Placed> placed = lanes.stream().map((lane) -> Placed.of(lane, zone)).toList();
		int first = placed.stream().flatMapToInt(Placed::firsts).min().orElse(FIRST_USUAL);
		int last = placed.stream().flatMapToInt(Placed::lasts).max().orElse(LAST_USUAL);
		return new CalendarGrid(lanes,
				IntStream.range(first, last)
					.mapToObj((row) -> new Row(time(row), placed.stream().flatMap((lane) -> lane.cell(row)).toList()))
					.toList());
	}

	private static LocalTime time(int row) {
		return LocalTime.MIDNIGHT.plusMinutes((long) row * ROW_MINUTES);
	}

	/** Rows from a first one on, the end not included. */
	private record Rows(int first, int end) {

		/** Returns the rows that a time touches on a day, by the clocks. */
		static Rows touched(Instant start, Instant end, LocalDate day, ZoneId zone) {
			int first = minutes(start, day, zone) / ROW_MINUTES;
			int last = Math.ceilDiv(minutes(end, day, zone), ROW_MINUTES);
			return new Rows(Math.min(first, ROWS_OF_DAY - 1), Math.max(last, Math.min(first, ROWS_OF_DAY - 1) + 1));
		}

		private static int minutes(Instant moment, LocalDate day, ZoneId zone) {
			LocalDate at = LocalDate.ofInstant(moment, zone);
			if (at.isBefore(day)) {
				return 0;
			}
			return at.isAfter(day) ? 24 * 60 : LocalTime.ofInstant(moment, zone).toSecondOfDay() / 60;
		}

		boolean has(int row) {
			return row >= this.first && row < this.end;
		}

	}

	/** A lane with its times in rows, and the cells of more than one row by the first. */
	private record Placed(List<Rows> open, Map<Integer, Cell> cells) {

		static Placed of(Lane lane, ZoneId zone) {
			Map<Integer, Cell> cells = new TreeMap<>();
			int first = 0;
			int end = 0;
			List<Booking> together = new ArrayList<>();
			for (Booking booking : lane.bookings()) {
				Instant start = booking.entry().startsAt();
				Rows rows = Rows.touched(start, Objects.requireNonNullElseGet(booking.entry().endsAt(),
						() -> start.plus(Duration.ofMinutes(ROW_MINUTES))), lane.day(), zone);
				if (rows.first() >= end) {
					together = new ArrayList<>();
					first = rows.first();
				}
				end = Math.max(end, rows.end());
				together.add(booking);
				cells.put(first, new Cell(State.BOOKED, end - first, List.copyOf(together)));
			}
			addOff(touched(lane.off(), lane.day(), zone), cells);
			return new Placed(touched(lane.open(), lane.day(), zone), cells);
		}

		private static List<Rows> touched(List<TimeRange> times, LocalDate day, ZoneId zone) {
			return times.stream().map((time) -> Rows.touched(time.start(), time.end(), day, zone)).toList();
		}

		/** Adds a cell for each time off, as far as nothing is booked in it. */
		private static void addOff(List<Rows> off, Map<Integer, Cell> cells) {
			int first = -1;
			for (int row = 0; row <= ROWS_OF_DAY; row++) {
				int here = row;
				boolean away = off.stream().anyMatch((rows) -> rows.has(here)) && !isWithin(cells, row);
				if (away && first < 0) {
					first = row;
				}
				else if (!away && first >= 0) {
					cells.put(first, new Cell(State.OFF, row - first, List.of()));
					first = -1;
				}
			}
		}

		private static boolean isWithin(Map<Integer, Cell> cells, int row) {
			return cells.entrySet()
				.stream()
				.anyMatch((cell) -> row >= cell.getKey() && row < cell.getKey() + cell.getValue().rows());
		}

		IntStream firsts() {
			return IntStream.concat(this.open.stream().mapToInt(Rows::first),
					this.cells.keySet().stream().mapToInt(Integer::intValue));
		}

		IntStream lasts() {
			return IntStream.concat(this.open.stream().mapToInt(Rows::end),
					this.cells.entrySet().stream().mapToInt((cell) -> cell.getKey() + cell.getValue().rows()));
		}

		/**
		 * Returns the cell that begins in a row; none if one from above continues there.
		 */
		Stream<Cell> cell(int row) {
			Cell here = this.cells.get(row);
			if (here != null) {
				return Stream.of(here);
			}
			return isWithin(this.cells, row) ? Stream.empty() : Stream.of(new Cell(
					this.open.stream().anyMatch((open) -> open.has(row)) ? State.FREE : State.CLOSED, 1, List.of()));
		}

	}

}
