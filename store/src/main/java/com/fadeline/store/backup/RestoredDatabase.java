package com.fadeline.store.backup;

import java.sql.Connection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import com.fadeline.api.id.ClientId;
import com.fadeline.command.erasure.ErasuresAgain;

/**
 * Restored database that is brought up to what must not come back, in the transaction of
 * a connection.
 */
final class RestoredDatabase {

	private final JdbcClient database;

	RestoredDatabase(Connection connection) {
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/** Releases what the processes held that were running. */
	void letGo() {
		this.database.sql("update axon.token set owner = null").update();
		this.database.sql("""
				update deadlines.scheduled_task set picked = false, picked_by = null, last_heartbeat = null where picked
				""").update();
	}

	/**
	 * Destroys the keys of the erased clients, and schedules for the next start the rest
	 * of these erasures and the requests of clients who only asked for one.
	 * @return how many of these erasures and requests the database lacks
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
	 * Returns whether the database has the key of the client and, where the client only
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

	/** Deletes the sign-in links and remembered devices: used tokens would work again. */
	void forgetLinks() {
		this.database.sql("delete from access.sign_in_link").update();
		this.database.sql("delete from access.remembered_device").update();
	}

	/**
	 * Empties the read models, which hold what was erased since in the clear; the next
	 * start makes them from the events, as it does after the restore of a file.
	 */
	void emptyReadModels() {
		String tables = this.database.sql("""
				select coalesce(string_agg(format('%I.%I', schemaname, tablename), ', '), '') from pg_tables
				where schemaname = 'read_model'
				""").query(String.class).single();
		if (!tables.isEmpty()) {
			this.database.sql("truncate " + tables).update();
		}
		List<String> kept = Contents.PROCESSORS;
		this.database.sql("delete from axon.token where processor_name not in (:kept)").param("kept", kept).update();
		this.database.sql("delete from axon.dead_letter where processing_group not in (:kept)")
			.param("kept", kept)
			.update();
	}

}
