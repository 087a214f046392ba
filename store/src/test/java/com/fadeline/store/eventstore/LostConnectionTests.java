package com.fadeline.store.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.EmbeddedPostgres;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.eventstore.FaultyLink.Fault;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever happens to the database under load: what was acknowledged is stored once, what
 * was refused is not.
 */
@RunsInParallel
class LostConnectionTests {

	private static final int CALLERS = 32;

	@TempDir
	Path folder;

	@Test
	void the_writers_session_is_ended_by_the_server() throws Exception {
		try (TestEventStore store = TestEventStore.on(TestEventStore.freshDatabase());
				RecordingProcessor processor = RecordingProcessor.alongside(store.store())) {
			Load load = Load.on(store.store(), CALLERS);
			try (load) {
				for (int i = 0; i < 3; i++) {
					load.goesOnFor(200);
					store.endWriter();
				}
				load.goesOnFor(200);
			}
			load.agreesWith(store.stored(), processor);
			assertThat(load.refused() + load.unconfirmed()).as("a short loss bothers nobody").isZero();
		}
	}

	@Test
	void the_writer_goes_on_after_what_nobody_expects() throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		AtomicInteger failures = new AtomicInteger();
		DataSource failing = new DelegatingDataSource(
				TestEventStore.writer(database, database.url(), TestEventStore.limits())) {

			@Override
			public Connection getConnection() throws SQLException {
				if (failures.getAndDecrement() > 0) {
					throw new NoClassDefFoundError("gone");
				}
				return super.getConnection();
			}

		};
		try (TestEventStore store = TestEventStore.through(failing, database)) {
			failures.set(2);
			store.endWriter();
			await().until(() -> failures.get() <= 0);

			List<DomainEventMessage<?>> events = Appends.events(Appends.newStream(), 0, 1);
			Appends.append(store.store(), events);

			assertThat(store.stored()).isEqualTo(Appends.identifiers(events));
			assertThat(store.appends().trouble()).isEmpty();
			assertThat(store.appends().stored().events()).isOne();
			assertThat(store.appends().stored().groups()).isOne();
		}
	}

	@ParameterizedTest
	@EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
	void the_link_fails_in_mid_commit(Fault fault) throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		try (FaultyLink link = FaultyLink.to(database.url());
				TestEventStore store = TestEventStore.on(database, link.url(), TestEventStore.limits());
				RecordingProcessor processor = RecordingProcessor.alongside(store.store())) {
			Load load = Load.on(store.store(), CALLERS);
			try (load) {
				for (int i = 0; i < ((fault == Fault.SILENCE) ? 1 : 3); i++) {
					load.goesOnFor(200);
					link.failNext(fault);
					await().until(link::hasFailed);
				}
				load.goesOnFor(200);
			}
			load.agreesWith(store.stored(), processor);
			assertThat(load.refused() + load.unconfirmed()).as("a short loss bothers nobody").isZero();
		}
	}

	@Test
	void postgresql_is_killed_and_comes_back() throws Exception {
		TestPostgres.sharingPrograms(this.folder);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			TestPostgres.Database database = TestEventStore.prepared(new TestPostgres.Database(
					postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password()));
			try (TestEventStore store = TestEventStore.on(database);
					RecordingProcessor processor = RecordingProcessor.alongside(store.store())) {
				Load load = Load.on(store.store(), CALLERS);
				try (load) {
					load.goesOnFor(500);
					long killed = postgres.pid();
					ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
					await().until(() -> postgres.pid() != killed);
					load.goesOnFor(500);
				}
				load.agreesWith(store.stored(), processor);
			}
		}
	}

}
