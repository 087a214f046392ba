package com.fadeline.command.diary;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.ClientId;

/** Value object of a resource that one sitting at a time can occupy. */
record Resource(Kind kind, UUID id) {

	/** Returns the client and operator of a booking, and its device if it has one. */
	static List<Resource> of(ClientId client, Booking booking) {
		Resource person = new Resource(Kind.CLIENT, client.value());
		Resource operator = new Resource(Kind.OPERATOR, booking.operatorId().value());
		return (booking.deviceId() == null) ? List.of(person, operator)
				: List.of(person, operator, new Resource(Kind.DEVICE, booking.deviceId().value()));
	}

	/** Kind of a resource. */
	enum Kind {

		CLIENT, OPERATOR, DEVICE

	}

}
