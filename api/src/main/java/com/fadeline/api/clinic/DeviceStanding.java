package com.fadeline.api.clinic;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Value object of what the book of a device says for one use by one operator. A device
 * without a book has nothing against it.
 *
 * @param serviceDue day by which the device was to be serviced; null if it is not known
 * or no service is required
 * @param calibrationDue day by which it was to be calibrated, likewise
 * @param unchecked whether it is checked daily and was not checked on that day
 * @param faultSince when a fault was found that was not repaired by then; null for none
 * @param uninstructed whether operators are instructed in it, and this one was not, or
 * the instruction had expired
 */
public record DeviceStanding(@Nullable LocalDate serviceDue, @Nullable LocalDate calibrationDue, boolean unchecked,
		@Nullable Instant faultSince, boolean uninstructed) {

	/** Standing of a device without a book. */
	public static final DeviceStanding UNKNOWN = new DeviceStanding(null, null, false, null, false);

}
