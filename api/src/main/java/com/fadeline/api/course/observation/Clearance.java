package com.fadeline.api.course.observation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Value object of a doctor's letter that permits treatment after a reaction.
 *
 * @param date of the letter
 * @param expiry the last day on which it is valid; null if it never expires
 */
public record Clearance(@Personal String doctor, LocalDate date, @Nullable LocalDate expiry,
		@Personal @Nullable String notes) {

	/** Returns whether it is valid on that day; the first and the last day count. */
	public boolean holds(LocalDate day) {
		return !this.date.isAfter(day) && (this.expiry == null || !this.expiry.isBefore(day));
	}

}
