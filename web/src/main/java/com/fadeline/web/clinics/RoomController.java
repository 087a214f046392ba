package com.fadeline.web.clinics;

import java.util.List;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.Receipt;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the rooms of clinics. */
@RestController
@RequestMapping("/api/clinics/{clinic}/rooms")
@Tag(name = "Clinics")
class RoomController {

	private final RoomRegister register;

	private final ClinicRegister clinics;

	private final CurrentRequester sender;

	private final Ids ids;

	RoomController(RoomRegister register, ClinicRegister clinics, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.clinics = clinics;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "List the rooms of a clinic", description = "By name, those retired last.")
	Rooms listRooms(@PathVariable ClinicId clinic) {
		if (this.clinics.clinic(clinic, this.sender.current()).isEmpty()) {
			throw new NoSuchViewException("clinic " + clinic, null);
		}
		return new Rooms(this.register.rooms(clinic, this.sender.current()).stream().map(RoomView::of).toList());
	}

	@PostMapping
	@AllowedRoles(ADMIN)
	@Operation(summary = "Add a room to a clinic",
			description = "The caller may choose the id; sending the same again changes nothing.")
	ResponseEntity<Responses.Created> addRoom(@PathVariable ClinicId clinic, @Valid @RequestBody RoomBody body) {
		RoomId id = (body.id() != null) ? body.id() : new RoomId(this.ids.next());
		Room room = this.register.add(id, clinic, body.details(), this.sender.current());
		return Responses.created(receipt(room), "/clinics/{clinic}/rooms", clinic);
	}

	@PutMapping("/{room}")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change a room",
			description = "The details sent replace the old ones. Retire a room that is no longer used: bookings still name it.")
	ResponseEntity<Void> changeRoom(@PathVariable ClinicId clinic, @PathVariable RoomId room,
			@Valid @RequestBody RoomBody body, Precondition precondition) {
		return Responses.done(receipt(this.register.change(room, clinic, body.details(),
				precondition.expectedSequence(), this.sender.current())));
	}

	private static Receipt receipt(Room room) {
		return new Receipt(room.roomId().value(), room.version(), false, List.of());
	}

	/** Response body of the rooms of a clinic. */
	record Rooms(List<RoomView> rooms) {
	}

}
