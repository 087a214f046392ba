package com.fadeline.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ICalendarTests {

	private static final Instant STAMP = Instant.parse("2026-11-30T03:20:00Z");

	private static final Instant START = Instant.parse("2026-12-27T09:00:00Z");

	@Test
	void an_appointment_is_an_event_in_utc() {
		assertThat(calendar("Appointment", "Harbour Street"))
			.isEqualTo(String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Fadeline//Fadeline//EN",
					"METHOD:PUBLISH", "BEGIN:VEVENT", "UID:sitting-1@fadeline", "SEQUENCE:7",
					"DTSTAMP:20261130T032000Z", "DTSTART:20261227T090000Z", "DTEND:20261227T094500Z",
					"SUMMARY:Appointment", "LOCATION:Harbour Street", "END:VEVENT", "END:VCALENDAR", ""));
	}

	@Test
	void what_has_a_meaning_in_a_calendar_is_escaped_and_no_line_can_be_added() {
		assertThat(calendar("Laser; crown, scar\\\r\nATTENDEE:x", ""))
			.contains("SUMMARY:Laser\\; crown\\, scar\\\\\\nATTENDEE:x")
			.doesNotContain("\r\nATTENDEE", "LOCATION");
	}

	@Test
	void a_long_line_is_folded_between_characters_at_75_octets() {
		String name = "Müller ".repeat(30).strip();

		String calendar = calendar(name, "");

		assertThat(calendar.lines())
			.allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
		assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + name);
	}

	private static String calendar(String summary, String location) {
		return ICalendar.of(List.of(new ICalendar.Appointment("sitting-1@fadeline", 7, START,
				START.plusSeconds(45 * 60), summary, location)), STAMP);
	}

}
