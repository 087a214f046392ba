package com.fadeline.web.schedules;

import java.time.LocalDate;

import com.fadeline.api.calendar.TimeOff;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request and response body of a time off.
 *
 * @param from the first day
 * @param until the last day
 * @param hours such as 12:00-13:00; without, whole days
 */
record TimeOffBody(@NotNull LocalDate from, @NotNull LocalDate until, @Nullable @Size(max = 50) String hours) {

	static TimeOffBody of(String text) {
		TimeOff off = TimeOff.of(text);
		return new TimeOffBody(off.from(), off.until(), (off.hours() == null) ? null : off.hours().toString());
	}

	/** Returns it as it is stored, valid or not. */
	String text() {
		String days = this.from + "/" + this.until;
		return (this.hours == null) ? days : days + " " + this.hours.strip();
	}

}
