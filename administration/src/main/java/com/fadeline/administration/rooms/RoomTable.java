package com.fadeline.administration.rooms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.administration.changes.Versions;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;

/** Table access of the rooms that administrators keep. */
class RoomTable {

	private final JdbcClient jdbc;

	RoomTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Room> rooms(ClinicId clinic) {
		return this.jdbc.sql("select * from clinic.room where clinic_id = :clinic order by retired, name, id")
			.param("clinic", clinic.value())
			.query(RoomTable::room)
			.list();
	}

	/** Returns one room, locked against other changes until the transaction ends. */
	Optional<Room> hold(RoomId room) {
		return this.jdbc.sql("select * from clinic.room where id = :id for update")
			.param("id", room.value())
			.query(RoomTable::room)
			.optional();
	}

	/**
	 * Adds a room, or replaces it by its next version.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with a conflict
	 * if another change did so first
	 */
	void put(Room room) {
		int rows = this.jdbc.sql("""
				insert into clinic.room as room (id, clinic_id, version, name, retired)
				values (:id, :clinic, :version, :name, :retired)
				on conflict (id) do update
				    set version = excluded.version, name = excluded.name, retired = excluded.retired
				    where room.version = excluded.version - 1
				""")
			.param("id", room.roomId().value())
			.param("clinic", room.clinicId().value())
			.param("version", room.version())
			.param("name", room.details().name())
			.param("retired", room.details().retired())
			.update();
		Versions.checkWritten(rows);
	}

	private static Room room(ResultSet row, int number) throws SQLException {
		return new Room(new RoomId(row.getObject("id", UUID.class)),
				new ClinicId(row.getObject("clinic_id", UUID.class)),
				new Room.Details(row.getString("name"), row.getBoolean("retired")), row.getLong("version"));
	}

}
