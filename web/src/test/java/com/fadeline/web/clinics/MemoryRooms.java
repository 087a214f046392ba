package com.fadeline.web.clinics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;
import org.jspecify.annotations.Nullable;

/** Keeps rooms for a test. */
public class MemoryRooms implements RoomRegister {

	private final Map<RoomId, Room> rooms = new LinkedHashMap<>();

	/** Forgets them. */
	public void reset() {
		this.rooms.clear();
	}

	@Override
	public List<Room> rooms(ClinicId clinic, Requester by) {
		return this.rooms.values().stream().filter((room) -> room.clinicId().equals(clinic)).toList();
	}

	@Override
	public Room add(RoomId room, ClinicId clinic, Room.Details details, Requester by) {
		return put(new Room(room, clinic, details, 1));
	}

	@Override
	public Room change(RoomId room, ClinicId clinic, Room.Details details, @Nullable Long expectedVersion,
			Requester by) {
		return put(new Room(room, clinic, details, this.rooms.get(room).version() + 1));
	}

	private Room put(Room room) {
		this.rooms.put(room.roomId(), room);
		return room;
	}

}
