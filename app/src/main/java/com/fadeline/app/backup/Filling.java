package com.fadeline.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import com.fadeline.api.id.ClientId;
import com.fadeline.command.erasure.ErasuresAgain;

/** Loader of tables from a back-up, in one transaction. */
final class Filling {

	private final Connection connection;

	private final JdbcClient database;

	Filling(Connection connection) {
		this.connection = connection;
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/** Fills the tables with nothing but the contents of the back-up. */
	void fill(Archive archive, Manifest manifest) {
		Map<String, Manifest.Part> tables = manifest.tables()
			.stream()
			.collect(Collectors.toMap(Manifest.Part::name, Function.identity()));
		this.database.sql("truncate %s cascade".formatted(String.join(", ", tables.keySet()))).update();
		archive.read((name, entry) -> {
			Manifest.Part part = tables.get(name);
			if (part != null) {
				fill(part, entry);
			}
		});
		tables.keySet().forEach(this::countOn);
		letGo();
	}

	private void fill(Manifest.Part part, InputStream rows) throws IOException {
		try {
			long filled = this.connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn(new Table(part.name(), part.columns()).copyIn(), rows);
			if (filled != part.rows()) {
				throw new BackupException("%s has %d rows in the back-up, and %d were restored".formatted(part.name(),
						part.rows(), filled));
			}
		}
		catch (SQLException ex) {
			throw new BackupException("%s cannot be filled: %s".formatted(part.name(), ex.getMessage()), ex);
		}
	}

	/** Sets the numbers that the database generates to continue after the last one. */
	private void countOn(String table) {
		this.database.sql("""
				select quote_ident(attname) from pg_attribute
				where attrelid = ?::regclass and attidentity <> '' and not attisdropped
				""").param(table).query(String.class).list().forEach((column) -> this.database.sql("""
				select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 1), count(*) > 0) from %1$s
				""".formatted(table, column)).query(Long.class).single());
	}

	/** Releases what the processes held that were running. */
	private void letGo() {
		this.database.sql("update axon.token set owner = null").update();
		this.database.sql("""
				update deadlines.scheduled_task set picked = false, picked_by = null, last_heartbeat = null where picked
				""").update();
	}

	/**
	 * Destroys the keys of the erased clients, and schedules for the next start the rest
	 * of these erasures and the requests of clients who only asked for one.
	 * @return how many of these erasures and requests the back-up lacks
	 */
	int eraseAgain(Map<ClientId, ErasureLedger.Kind> ledger) {
		int again = 0;
		for (Map.Entry<ClientId, ErasureLedger.Kind> entry : ledger.entrySet()) {
			boolean carriedOut = entry.getValue() == ErasureLedger.Kind.ERASED;
			if (isKnown(entry.getKey(), carriedOut)) {
				again++;
				if (carriedOut) {
					destroyKey(entry.getKey());
				}
				put(ErasuresAgain.instance(entry.getKey(), carriedOut));
			}
		}
		return again;
	}

	/**
	 * Returns whether the back-up has the key of the client and, where the client only
	 * asked for erasure, lacks that request.
	 */
	private boolean isKnown(ClientId client, boolean carriedOut) {
		return this.database
			.sql("""
					select exists (select from personal_data.client_key where client_id = :client and destroyed_at is null)
					    and (:carriedOut or not exists (
					        select from deadlines.scheduled_task where task_name = :task and task_instance like cast(:client as text) || '/%'))
					""")
			.param("client", client.value())
			.param("carriedOut", carriedOut)
			.param("task", ErasuresAgain.TASK)
			.query(Boolean.class)
			.single();
	}

	private void destroyKey(ClientId client) {
		this.database.sql("""
				update personal_data.client_key set wrapped_key = null, destroyed_at = now() where client_id = ?
				""").param(client.value()).update();
	}

	private void put(String instance) {
		this.database.sql("""
				insert into deadlines.scheduled_task (task_name, task_instance, execution_time, picked, version)
				values (?, ?, now(), false, 1)
				on conflict (task_name, task_instance) do update set execution_time = now()
				""").params(ErasuresAgain.TASK, instance).update();
	}

	/**
	 * Records the back-up, where the database is of a version that has the table for it.
	 */
	void record(Backup backup) {
		if (this.database.sql("select to_regclass('backup.made') is not null").query(Boolean.class).single()) {
			new Backups(this.database).add(backup);
		}
	}

}
