package com.fadeline.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writer of calendars as of RFC 5545. All times are in UTC, so that no time zone has to
 * be described.
 */
public final class ICalendar {

	/** Media type of a calendar. */
	public static final String TYPE = "text/calendar;charset=UTF-8";

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** Octets of a line without its end (RFC 5545, 3.1). */
	private static final int LONGEST = 75;

	private final StringBuilder text = new StringBuilder();

	private ICalendar() {
	}

	/**
	 * Value object of an appointment.
	 *
	 * @param id the same for all versions of an appointment
	 * @param version higher for a later version
	 */
	public record Appointment(String id, long version, Instant start, Instant end, String summary, String location,
			String description) {

		/** Creates one without a description. */
		public Appointment(String id, long version, Instant start, Instant end, String summary, String location) {
			this(id, version, start, end, summary, location, "");
		}

	}

	/**
	 * Returns a calendar with appointments.
	 * @param stamp when it is written
	 */
	public static String of(List<Appointment> appointments, Instant stamp) {
		ICalendar calendar = new ICalendar();
		calendar.line("BEGIN", "VCALENDAR");
		calendar.line("VERSION", "2.0");
		calendar.line("PRODID", "-//Fadeline//Fadeline//EN");
		calendar.line("METHOD", "PUBLISH");
		appointments.forEach((appointment) -> calendar.add(appointment, stamp));
		calendar.line("END", "VCALENDAR");
		return calendar.text.toString();
	}

	private void add(Appointment appointment, Instant stamp) {
		line("BEGIN", "VEVENT");
		line("UID", escaped(appointment.id()));
		line("SEQUENCE", String.valueOf(appointment.version()));
		line("DTSTAMP", UTC.format(stamp));
		line("DTSTART", UTC.format(appointment.start()));
		line("DTEND", UTC.format(appointment.end()));
		line("SUMMARY", escaped(appointment.summary()));
		if (!appointment.location().isEmpty()) {
			line("LOCATION", escaped(appointment.location()));
		}
		if (!appointment.description().isEmpty()) {
			line("DESCRIPTION", escaped(appointment.description()));
		}
		line("END", "VEVENT");
	}

	private static String escaped(String value) {
		return value.replace("\\", "\\\\")
			.replace(";", "\\;")
			.replace(",", "\\,")
			.replaceAll("\\R", "\\\\n")
			.replaceAll("\\p{Cntrl}", " ");
	}

	/** Adds a line, folded between characters where it is too long. */
	private void line(String name, String value) {
		int octets = 0;
		for (int character : (name + ":" + value).codePoints().toArray()) {
			String next = Character.toString(character);
			int length = next.getBytes(StandardCharsets.UTF_8).length;
			if (octets + length > LONGEST) {
				this.text.append("\r\n ");
				octets = 1;
			}
			this.text.append(next);
			octets += length;
		}
		this.text.append("\r\n");
	}

}
