package com.fadeline.api.course.waiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.id.WaitingListEntryId;

/**
 * Value object of a client's wish for an earlier appointment; days and times are those of
 * the clinic.
 *
 * @param from the earliest day that suits
 * @param until the last day that suits, after which the wish lapses
 * @param days weekdays that suit; empty for all
 * @param after a sitting starts no earlier in the day; null for any time
 * @param before a sitting ends no later in the day; null for any time
 * @param anySpecialist whether somebody else than the usual specialist suits
 * @param reason in the client's or the clinic's words
 */
public record WaitingListEntry(WaitingListEntryId entryId, LocalDate from, LocalDate until, List<DayOfWeek> days,
		@Nullable LocalTime after, @Nullable LocalTime before, boolean anySpecialist,
		@Personal @Nullable String reason) {

	public WaitingListEntry {
		days = Lists.copy(days);
	}

	/** Returns whether a time suits the client. */
	public boolean suits(TimeRange time, ZoneId zone) {
		ZonedDateTime start = time.start().atZone(zone);
		ZonedDateTime end = time.end().atZone(zone);
		LocalDate day = start.toLocalDate();
		return !day.isBefore(this.from) && !day.isAfter(this.until)
				&& (this.days.isEmpty() || this.days.contains(day.getDayOfWeek()))
				&& (this.after == null || !start.toLocalTime().isBefore(this.after))
				&& (this.before == null || (end.toLocalDate().equals(day) && !end.toLocalTime().isAfter(this.before)));
	}

}
