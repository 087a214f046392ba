package com.fadeline.store.eventstore;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** At most one process appends to a database. */
@RunsInParallel
class OneWriterTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	/** Waits until PostgreSQL has noticed that the other process is gone. */
	private static final StoreProperties PATIENT = new StoreProperties(100, 100, LONG, LONG, LONG, LONG, LONG, 100,
			1000);

	@Test
	void a_second_process_states_who_writes_already_and_ends() throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		try (TestEventStore store = TestEventStore.on(database)) {
			Process second = start(database);
			try (BufferedReader output = second.inputReader()) {
				assertThat(WriterProcess.listen(output))
					.contains("Another process writes to this event store",
							"Fadeline event writer of process " + ProcessHandle.current().pid())
					.endsWith("Stop that process, or set fadeline.event-store=axonserver to run several.");
				assertThat(second.waitFor()).isOne();
			}
			Appends.append(store.store(), Appends.events(Appends.newStream(), 0, 1));
			assertThat(store.stored()).hasSize(1);
		}
	}

	@Test
	void after_a_process_was_killed_the_next_one_writes() throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		Process first = start(database);
		try (BufferedReader output = first.inputReader()) {
			assertThat(WriterProcess.listen(output)).contains("writing");
			assertThatExceptionOfType(EventStoreInUseException.class).isThrownBy(() -> TestEventStore.on(database))
				.withMessageContaining("Fadeline event writer of process " + first.pid());
		}
		finally {
			first.destroyForcibly();
		}
		try (TestEventStore store = TestEventStore.on(database, PATIENT)) {
			Appends.append(store.store(), Appends.events(Appends.newStream(), 0, 1));
			assertThat(store.stored()).hasSize(1);
		}
	}

	@Test
	void a_writer_that_lost_its_lock_to_another_appends_nothing_until_it_has_it_again() throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		StoreProperties limits = new StoreProperties(100, 100, Duration.ofMillis(300), LONG, LONG,
				Duration.ofSeconds(1), Duration.ofMillis(100), 100, 1000);
		String stream = Appends.newStream();
		try (TestEventStore store = TestEventStore.on(database, limits)) {
			await().until(() -> !store.appends().mayExist(stream));
			try (Connection another = database.dataSource().getConnection();
					Statement statement = another.createStatement()) {
				CompletableFuture<?> locked = CompletableFuture
					.runAsync(() -> execute(statement, "select pg_advisory_lock(64222, 1)"));
				await().until(() -> store.locks("locktype = 'advisory' and not granted") == 1);
				store.endWriter();
				locked.get();

				await().until(() -> store.appends().trouble().isPresent());
				assertThatExceptionOfType(StoreBusyException.class)
					.isThrownBy(() -> Appends.append(store.store(), Appends.events(Appends.newStream(), 0, 1)));
				await().untilAsserted(
						() -> assertThat(store.appends().trouble().orElse("")).contains("Another process writes"));
				assertThat(store.stored()).isEmpty();
				asAnotherProcess(store, stream);
			}
			await().until(() -> store.appends().trouble().isEmpty());
			assertThat(store.store().readEvents(stream).asStream()).as("what another process stored meanwhile")
				.hasSize(1);
			await().ignoreExceptionsInstanceOf(StoreBusyException.class)
				.untilAsserted(() -> Appends.append(store.store(), Appends.events(stream, 1, 1)));
			assertThat(store.stored()).hasSize(2);
		}
	}

	private static void asAnotherProcess(TestEventStore store, String stream) {
		store.client().sql("""
				insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
				    time_stamp, payload_type, payload, meta_data)
				values (?, ?, 0, 'Note', '2025-01-01T00:00:00Z', ?, convert_to('{"text": "other"}', 'UTF8'),
				    convert_to('{}', 'UTF8'))
				""").params(Appends.newStream(), stream, Appends.Noted.class.getName()).update();
	}

	private static void execute(Statement statement, String sql) {
		try {
			statement.execute(sql);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Process start(TestPostgres.Database database) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
				WriterProcess.class.getName(), database.url(), database.username());
		builder.environment().put("PASSWORD", database.password());
		return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

}
