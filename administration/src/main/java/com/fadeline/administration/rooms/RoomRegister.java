package com.fadeline.administration.rooms;

import java.util.List;

import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for the rooms of clinics. Every change is recorded with its author. Administrators
 * change them, the staff of a clinic reads them. A rejection is a
 * {@link CommandExecutionException} with a rejection as its details.
 */
public interface RoomRegister {

	/** Returns the rooms of a clinic, by name, those retired last. */
	List<Room> rooms(ClinicId clinic, Requester by);

	/** Adds a room; adding the same room again changes nothing. */
	Room add(RoomId room, ClinicId clinic, Room.Details details, Requester by);

	/**
	 * Replaces the details of a room.
	 * @param expectedVersion version that the change is based on; null for any
	 */
	Room change(RoomId room, ClinicId clinic, Room.Details details, @Nullable Long expectedVersion, Requester by);

}
