package com.fadeline.command.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.ClientId;

/** Value object of a resource that one sitting at a time can occupy. */
record Resource(Kind kind, UUID id) {

	/**
	 * Returns the client and operator of a booking, and its device and room if it has
	 * them.
	 */
	static List<Resource> of(ClientId client, Booking booking) {
		List<Resource> needed = new ArrayList<>();
		needed.add(new Resource(Kind.CLIENT, client.value()));
		needed.add(new Resource(Kind.OPERATOR, booking.operatorId().value()));
		if (booking.deviceId() != null) {
			needed.add(new Resource(Kind.DEVICE, booking.deviceId().value()));
		}
		if (booking.roomId() != null) {
			needed.add(new Resource(Kind.ROOM, booking.roomId().value()));
		}
		return List.copyOf(needed);
	}

	/** Kind of a resource. */
	enum Kind {

		CLIENT, OPERATOR, DEVICE, ROOM

	}

}
