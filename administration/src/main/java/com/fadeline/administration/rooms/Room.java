package com.fadeline.administration.rooms;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;

/**
 * Value object of a room of a clinic.
 *
 * @param version number of its changes
 */
public record Room(RoomId roomId, ClinicId clinicId, Details details, long version) {

	/**
	 * Value object of the details of a room.
	 *
	 * @param retired whether it is out of use; bookings still refer to it
	 */
	public record Details(String name, boolean retired) {
	}

}
