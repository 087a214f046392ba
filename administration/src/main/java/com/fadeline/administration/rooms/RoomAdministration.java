package com.fadeline.administration.rooms;

import java.util.List;
import java.util.Objects;

import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.changes.Versions;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;

/** Service that keeps rooms in PostgreSQL. */
final class RoomAdministration implements RoomRegister {

	private final RoomTable table;

	private final ClinicRegister clinics;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	RoomAdministration(RoomTable table, ClinicRegister clinics, ChangeLog changes, TransactionOperations transactions) {
		this.table = table;
		this.clinics = clinics;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public List<Room> rooms(ClinicId clinic, Requester by) {
		if (!by.isFor(clinic)) {
			throw unknown(clinic);
		}
		return this.table.rooms(clinic);
	}

	@Override
	public Room add(RoomId id, ClinicId clinic, Room.Details details, Requester by) {
		Administrators.check(by);
		if (this.clinics.clinic(clinic, by).isEmpty()) {
			throw unknown(clinic);
		}
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Room room = new Room(id, clinic, details, 1);
			return this.table.hold(id).isEmpty() ? put(null, room, by) : again(room);
		}));
	}

	@Override
	public Room change(RoomId id, ClinicId clinic, Room.Details details, @Nullable Long expectedVersion, Requester by) {
		Administrators.check(by);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Room known = this.table.hold(id)
				.filter((room) -> room.clinicId().equals(clinic))
				.orElseThrow(() -> Refusal.notFound("Clinic %s has no room %s".formatted(clinic, id)));
			Versions.check(expectedVersion, known.version());
			return known.details().equals(details) ? known
					: put(known, new Room(id, clinic, details, known.version() + 1), by);
		}));
	}

	private Room put(@Nullable Room was, Room room, Requester by) {
		this.table.put(room);
		this.changes.add(AdminChange.Kind.ROOM, room.roomId().value(), was, room, by);
		return room;
	}

	private Room again(Room added) {
		if (!this.changes.began(added.roomId().value(), added)) {
			throw Refusal
				.conflict("The id %s is taken; change what has it, or choose another".formatted(added.roomId()));
		}
		return added;
	}

	private static CommandExecutionException unknown(ClinicId clinic) {
		return Refusal.notFound("There is no clinic %s".formatted(clinic));
	}

}
