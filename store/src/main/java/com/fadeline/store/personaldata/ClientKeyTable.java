package com.fadeline.store.personaldata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import com.fadeline.api.id.ClientId;

/**
 * Table access of the wrapped keys. A destroyed key leaves its row behind, so that the
 * client never gets another. Every change is a transaction of its own, whatever
 * transaction its caller is in, and on disk when it returns.
 */
@Component
class ClientKeyTable {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	ClientKeyTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Row of a client.
	 *
	 * @param wrapped null once it was destroyed
	 */
	record Entry(byte @Nullable [] wrapped) {
	}

	Optional<Entry> find(ClientId client) {
		return this.jdbc.sql("select wrapped_key from personal_data.client_key where client_id = ?")
			.param(client.value())
			.query((row, number) -> new Entry(row.getBytes("wrapped_key")))
			.optional();
	}

	/** Returns the rows of those of the clients that have one. */
	Map<ClientId, Entry> find(Collection<ClientId> clients) {
		Map<ClientId, Entry> found = new HashMap<>();
		this.jdbc.sql("select client_id, wrapped_key from personal_data.client_key where client_id = any (?)")
			.param(new SqlArrayValue("uuid", clients.stream().map(ClientId::value).toArray()))
			.query((row) -> {
				found.put(new ClientId(row.getObject("client_id", UUID.class)), new Entry(row.getBytes("wrapped_key")));
			});
		return found;
	}

	void addIfMissing(ClientId client, byte[] wrapped) {
		durably(() -> this.jdbc.sql("""
				insert into personal_data.client_key (client_id, wrapped_key) values (?, ?)
				on conflict (client_id) do nothing
				""").params(client.value(), wrapped).update());
	}

	void destroy(ClientId client) {
		durably(() -> this.jdbc.sql("""
				insert into personal_data.client_key (client_id, wrapped_key, destroyed_at) values (?, null, now())
				on conflict (client_id) do update set wrapped_key = null,
				    destroyed_at = coalesce(client_key.destroyed_at, excluded.destroyed_at)
				""").param(client.value()).update());
	}

	/** Returns the proof of the master key in use; empty before the first start. */
	Optional<byte[]> proof() {
		return this.jdbc.sql("select proof from personal_data.master_key_proof").query(byte[].class).optional();
	}

	void addProofIfMissing(byte[] proof) {
		durably(() -> this.jdbc
			.sql("insert into personal_data.master_key_proof (proof) values (?) on conflict do nothing")
			.param(proof)
			.update());
	}

	/** Replaces the proof and all keys, or nothing; returns how many keys. */
	int replaceAll(UnaryOperator<byte[]> ofProof, BiFunction<ClientId, byte[], byte[]> ofKey) {
		Integer replaced = this.transactions.execute((transaction) -> {
			this.jdbc.sql("lock table personal_data.client_key in share row exclusive mode").update();
			this.jdbc.sql("update personal_data.master_key_proof set proof = ?")
				.param(ofProof.apply(proof().orElseThrow()))
				.update();
			List<Wrapped> all = this.jdbc
				.sql("select client_id, wrapped_key from personal_data.client_key where wrapped_key is not null")
				.query((row, number) -> new Wrapped(new ClientId(row.getObject("client_id", UUID.class)),
						row.getBytes("wrapped_key")))
				.list();
			all.forEach(
					(key) -> this.jdbc.sql("update personal_data.client_key set wrapped_key = ? where client_id = ?")
						.params(ofKey.apply(key.client(), key.wrapped()), key.client().value())
						.update());
			return all.size();
		});
		return (replaced == null) ? 0 : replaced;
	}

	private void durably(Runnable change) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.sql("set local synchronous_commit = on").update();
			change.run();
		});
	}

	private record Wrapped(ClientId client, byte[] wrapped) {
	}

}
