package com.fadeline.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import com.fadeline.store.EventStoreKind;

/** Snapshot of a database at one moment, however much is written meanwhile. */
final class Snapshot {

	private final Connection connection;

	private final JdbcClient database;

	private final Instant takenAt;

	private Snapshot(Connection connection, JdbcClient database) {
		this.connection = connection;
		this.database = database;
		this.takenAt = database.sql("select now()").query(OffsetDateTime.class).single().toInstant();
	}

	/** Begins the transaction that sees that moment, until the connection ends. */
	static Snapshot of(Connection connection) throws SQLException {
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.setReadOnly(true);
		connection.setAutoCommit(false);
		JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		database.sql("set local statement_timeout = 0").update();
		return new Snapshot(connection, database);
	}

	Instant takenAt() {
		return this.takenAt;
	}

	/**
	 * Returns its last migration.
	 * @throws BackupException if there is none
	 */
	String schema() {
		if (this.database.sql("select to_regclass('public.flyway_schema_history') is null")
			.query(Boolean.class)
			.single()) {
			throw new BackupException("The database has no tables of Fadeline: name the one that it works with");
		}
		return this.database.sql("""
				select version from public.flyway_schema_history where success and version is not null
				order by string_to_array(version, '.')::int[] desc limit 1
				""").query(String.class).single();
	}

	/** Returns the proof that identifies the master key; empty if none was used yet. */
	Optional<byte[]> masterKeyProof() {
		return this.database.sql("select proof from personal_data.master_key_proof").query(byte[].class).optional();
	}

	/**
	 * Writes all of it.
	 * @throws BackupException if the database reports another number of rows than were
	 * written
	 */
	void writeTo(ArchiveWriter archive, EventStoreKind events) throws IOException {
		for (BackupTable table : Contents.of(this.database, events)) {
			long[] rows = new long[1];
			Manifest.Part part = archive.add(table.name(), table.columns(), (entry) -> rows[0] = copy(table, entry));
			if (part.rows() != rows[0]) {
				throw new BackupException("%s has %d rows, and %d were written; take another back-up"
					.formatted(table.name(), rows[0], part.rows()));
			}
		}
	}

	private long copy(BackupTable table, OutputStream entry) throws IOException {
		try {
			return this.connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), entry);
		}
		catch (SQLException ex) {
			throw new BackupException("%s cannot be read: %s".formatted(table.name(), ex.getMessage()), ex);
		}
	}

}
