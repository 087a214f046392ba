package com.fadeline.command.diary;

import java.time.Duration;
import java.time.Instant;

import com.fadeline.api.course.booking.Booking;

/**
 * Value object of a time slot, the end not included: the next booking may begin with it.
 */
record Slot(Instant start, Instant end) {

	static Slot of(Booking booking) {
		return new Slot(booking.startsAt(), booking.endsAt());
	}

	static Slot of(Instant start, Duration length) {
		return new Slot(start, start.plus(length));
	}

}
