package com.fadeline.store.processing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http;
import com.fadeline.app.http.OpenedCourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Read models and their positions are written without waiting, and nothing else is. */
@FadelineTest
class RebuildableTokenStoreTests {

	private static final String NOTE_COMMIT = """
			create table public.commit_of (written text not null, waiting text not null);
			create function public.note_commit() returns trigger language plpgsql as $$
			begin
			    insert into public.commit_of select tg_table_schema || '.' || tg_table_name
			        || coalesce(' of ' || (to_jsonb(new) ->> 'processor_name'), ''), current_setting('synchronous_commit');
			    return null;
			end $$;
			""";

	/** Fires at the end of its transaction. */
	private static final String TRIGGER = """
			create constraint trigger note_commit after insert or update on %s
			deferrable initially deferred for each row execute function public.note_commit()
			""";

	private static final List<String> TABLES = List.of("event_store.domain_event", "axon.token", "audit.access",
			"access.account", "personal_data.client_key", "deadlines.scheduled_task");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Autowired
	ProcessingGroups groups;

	@Autowired
	ReadModelPositions positions;

	@Autowired
	TransactionManager transactions;

	private final String processor = "trial-" + UUID.randomUUID();

	private TokenStore tokens;

	@BeforeEach
	void openTokens() {
		this.tokens = this.positions.store();
	}

	@AfterEach
	void removeTokens() {
		this.database.sql("delete from axon.token where processor_name = ?").param(this.processor).update();
	}

	@Test
	void commits_of_read_models_alone_do_not_wait_for_the_disk() {
		this.database.sql(NOTE_COMMIT).update();
		TABLES.forEach((table) -> this.database.sql(TRIGGER.formatted(table)).update());
		try {
			Http http = new Http(this.port);
			OpenedCourse.with(http, UUID.randomUUID()).read("/progress", 0);
			assertThat(http
				.post("/api/staff",
						"""
								{'id': '%s', 'loginName': 'ines.%s', 'displayName': 'Ines', 'role': 'MANAGER', 'clinics': ['%s']}"""
							.formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()))
				.status()).isEqualTo(201);

			await().untilAsserted(() -> assertThat(written("on")).contains("event_store.domain_event", "audit.access",
					"access.account", "personal_data.client_key", "axon.token of deadlines",
					"deadlines.scheduled_task"));
			await().untilAsserted(() -> assertThat(written("off")).contains("axon.token of progress"));
			assertThat(written("off"))
				.allMatch((table) -> this.groups.readModels().contains(table.replaceFirst("^axon.token of ", "")));
		}
		finally {
			TABLES.forEach((table) -> this.database.sql("drop trigger note_commit on " + table).update());
			this.database.sql("drop function public.note_commit").update();
			this.database.sql("drop table public.commit_of").update();
		}
	}

	@Test
	void a_position_that_a_crash_took_back_is_neither_overwritten_nor_held_but_gone_on_from() {
		begin(5);
		store(6);
		String before = token();
		store(7);
		this.database.sql("update axon.token set token = ?::bytea where processor_name = ?")
			.param(before)
			.param(this.processor)
			.update();

		assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> store(8));
		assertThatExceptionOfType(UnableToClaimTokenException.class)
			.isThrownBy(() -> this.transactions.executeInTransaction(() -> this.tokens.extendClaim(this.processor, 0)));

		assertThat(this.transactions.fetchInTransaction(() -> this.tokens.fetchToken(this.processor, 0)))
			.isEqualTo(new GlobalSequenceTrackingToken(6));
		store(8);
		this.transactions.executeInTransaction(() -> this.tokens.extendClaim(this.processor, 0));
		assertThat(token()).isNotEqualTo(before);
	}

	@Test
	void a_claim_that_another_process_has_is_lost() {
		begin(5);
		this.database.sql("update axon.token set owner = 'another' where processor_name = ?")
			.param(this.processor)
			.update();

		assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> store(6));
	}

	private void begin(long position) {
		this.transactions.executeInTransaction(() -> {
			this.tokens.initializeSegment(new GlobalSequenceTrackingToken(position), this.processor, 0);
			this.tokens.fetchToken(this.processor, 0);
		});
	}

	private void store(long position) {
		this.transactions.executeInTransaction(
				() -> this.tokens.storeToken(new GlobalSequenceTrackingToken(position), this.processor, 0));
	}

	private String token() {
		return this.database.sql("select token::text from axon.token where processor_name = ?")
			.param(this.processor)
			.query(String.class)
			.single();
	}

	private Set<String> written(String waiting) {
		return Set.copyOf(this.database.sql("select distinct written from public.commit_of where waiting = ?")
			.param(waiting)
			.query(String.class)
			.list());
	}

}
