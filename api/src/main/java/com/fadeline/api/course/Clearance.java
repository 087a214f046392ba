package com.fadeline.api.course;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * A doctor's letter by which treatment may go on after a reaction.
 *
 * @param date of the letter
 * @param expiry the last day it holds; null where it holds without end
 */
public record Clearance(@Personal String doctor, LocalDate date, @Nullable LocalDate expiry,
		@Personal @Nullable String notes) {

	/** Whether it holds on that day; the first and the last day count. */
	public boolean holds(LocalDate day) {
		return !this.date.isAfter(day) && (this.expiry == null || !this.expiry.isBefore(day));
	}

}
