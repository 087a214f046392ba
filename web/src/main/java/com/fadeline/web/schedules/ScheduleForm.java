package com.fadeline.web.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.fadeline.administration.schedules.Schedule;
import com.fadeline.api.calendar.TimeOff;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of a schedule to the fields of its form: a field for each weekday, and rows of
 * times off, of which empty ones are left out.
 */
public final class ScheduleForm {

	private static final String HOURS = "hours.";

	private static final String OFF = "off.";

	private static final int EMPTY_ROWS = 3;

	private static final int MOST_ROWS = 200;

	private ScheduleForm() {
	}

	/**
	 * Returns the values of a form that shows a schedule.
	 * @param words puts hours into words
	 */
	public static Map<String, List<String>> values(Schedule schedule, UnaryOperator<String> words) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", schedule.version());
		schedule.details().hours().forEach((day, hours) -> values.put(HOURS + day, words.apply(hours)));
		List<TimeOff> timeOff = schedule.details().timeOff().stream().map(TimeOff::of).toList();
		for (int row = 0; row < timeOff.size(); row++) {
			values.put(OFF + row + ".from", timeOff.get(row).from());
			values.put(OFF + row + ".until", timeOff.get(row).until());
			values.put(OFF + row + ".hours", timeOff.get(row).hours());
		}
		return Form.values(values);
	}

	/** Returns the prefixes of the rows of times off, with some empty ones at the end. */
	public static List<String> rows(Form form) {
		int filled = 0;
		for (int row = 0; row < MOST_ROWS; row++) {
			if (!form.below(OFF + row + ".").isEmpty()) {
				filled = row + 1;
			}
		}
		return IntStream.range(0, Math.min(filled + EMPTY_ROWS, MOST_ROWS)).mapToObj((row) -> OFF + row + ".").toList();
	}

	/** Returns the typed schedule; reports the mistakes of all fields at once. */
	static Schedule.Details details(Form form) {
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			String read = form.tried(() -> form.as(HOURS + day, OpeningHours::canonical, "hours"));
			if (read != null) {
				hours.put(day, read);
			}
		}
		List<String> timeOff = rowsOff(form);
		form.refuseMistakes();
		return new Schedule.Details(hours, timeOff);
	}

	/** Returns the typed times off; reports the mistakes of all fields at once. */
	public static List<String> timeOff(Form form) {
		List<String> timeOff = rowsOff(form);
		form.refuseMistakes();
		return timeOff;
	}

	private static List<String> rowsOff(Form form) {
		List<String> timeOff = new ArrayList<>();
		for (String row : rows(form)) {
			if (!form.below(row).isEmpty()) {
				TimeOff read = form.tried(() -> timeOff(form, row));
				if (read != null) {
					timeOff.add(read.text());
				}
			}
		}
		return timeOff;
	}

	/** A single day may be entered by its first field alone. */
	private static TimeOff timeOff(Form form, String row) {
		LocalDate from = form.needed(row + "from", form.day(row + "from"));
		LocalDate typed = form.day(row + "until");
		LocalDate until = (typed != null) ? typed : from;
		OpeningHours.Span hours = form.as(row + "hours", OpeningHours::span, "span");
		try {
			return (hours == null) ? new TimeOff(from, until) : new TimeOff(from, until, hours);
		}
		catch (IllegalArgumentException ex) {
			throw form.mistake(row + "until", until.isBefore(from) ? "off.order" : "off.long");
		}
	}

}
