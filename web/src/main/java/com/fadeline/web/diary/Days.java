package com.fadeline.web.diary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

import com.fadeline.web.problems.MalformedRequestException;

/**
 * Value object of consecutive days of a clinic.
 *
 * @param from the first day
 * @param to the day after the last one
 */
record Days(LocalDate from, LocalDate to, ZoneId zone) {

	private static final int MOST = 62;

	private static final int WEEK = 7;

	private static final int LAST_YEAR = 9999;

	Days {
		if (from.getYear() < 1 || to.getYear() > LAST_YEAR) {
			throw new MalformedRequestException("from", "the years have to be of four digits");
		}
		long days = ChronoUnit.DAYS.between(from, to);
		if (days < 1 || days > MOST) {
			throw new MalformedRequestException("to",
					"has to be 1 to %d days after %s, but is %s".formatted(MOST, from, to));
		}
	}

	/**
	 * Returns the requested days: seven days if one end is missing, this week if both
	 * are.
	 */
	static Days of(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone, Instant now) {
		if (from != null) {
			return new Days(from, (to != null) ? to : from.plusDays(WEEK), zone);
		}
		if (to != null) {
			return new Days(to.minusDays(WEEK), to, zone);
		}
		LocalDate monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return new Days(monday, monday.plusDays(WEEK), zone);
	}

	Instant start() {
		return this.from.atStartOfDay(this.zone).toInstant();
	}

	Instant end() {
		return this.to.atStartOfDay(this.zone).toInstant();
	}

}
