package com.fadeline.store.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the back-ups that were made. */
@Component
public class Backups {

	private final JdbcClient database;

	Backups(JdbcClient database) {
		this.database = database;
	}

	/** Returns the back-up of the latest moment. */
	public Optional<Backup> last() {
		return latest(1).stream().findFirst();
	}

	/** Returns the latest back-ups, the last one first. */
	public List<Backup> latest(int most) {
		return this.database.sql("""
				select taken_at, file, bytes, events, encrypted, verified_at from backup.made
				order by taken_at desc, id desc limit ?
				""").param(most).query(Backups::backup).list();
	}

	void add(Backup made) {
		this.database.sql("""
				insert into backup.made (taken_at, file, bytes, events, encrypted, verified_at)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(made.takenAt().atOffset(ZoneOffset.UTC), made.file(), made.bytes(), made.events(), made.encrypted(),
					made.verifiedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Backup backup(ResultSet row, int number) throws SQLException {
		return new Backup(instant(row, "taken_at"), row.getString("file"), row.getLong("bytes"), row.getLong("events"),
				row.getBoolean("encrypted"), instant(row, "verified_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
