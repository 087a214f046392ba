package com.fadeline.web.clinics;

import com.fadeline.administration.rooms.Room;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;

/** Response body of a room. */
record RoomView(RoomId roomId, ClinicId clinicId, String name, boolean retired, long sequence) implements Versioned {

	static RoomView of(Room room) {
		return new RoomView(room.roomId(), room.clinicId(), room.details().name(), room.details().retired(),
				room.version());
	}

}
