package com.fadeline.command.diary;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.Booking;

/** What can be booked once at a time. */
record Resource(Kind kind, UUID id) {

	/** The operator of a booking, and its device if it has one. */
	static List<Resource> of(Booking booking) {
		Resource operator = new Resource(Kind.OPERATOR, booking.operatorId().value());
		return (booking.deviceId() == null) ? List.of(operator)
				: List.of(operator, new Resource(Kind.DEVICE, booking.deviceId().value()));
	}

	enum Kind {

		OPERATOR, DEVICE

	}

}
