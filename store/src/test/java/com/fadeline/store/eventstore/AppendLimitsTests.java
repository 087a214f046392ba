package com.fadeline.store.eventstore;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.fadeline.api.Rejection;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** Nobody waits for ever, and nobody suffers for another's events. */
@RunsInParallel
class AppendLimitsTests {

	/** Never comes to its end in a test. */
	private static final Duration LONG = Duration.ofMinutes(5);

	/** Comes to its end in a test, and nothing has to be done before. */
	private static final Duration SHORT = Duration.ofMillis(300);

	private static TestPostgres.Database database;

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	private Connection blocker;

	@BeforeAll
	static void createDatabase() throws Exception {
		database = TestEventStore.freshDatabase();
	}

	@BeforeEach
	void connect() throws Exception {
		this.blocker = database.dataSource().getConnection();
		this.blocker.setAutoCommit(false);
	}

	@AfterEach
	void disconnect() throws Exception {
		this.blocker.close();
		this.callers.close();
	}

	@Test
	void a_full_queue_refuses_at_once_and_what_waits_is_stored() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(4, LONG, LONG, LONG))) {
			blockAppends();
			List<Future<@Nullable Throwable>> waiting = new ArrayList<>(List.of(append(store, newEvents())));
			awaitBlockedWriter(store);
			List<Future<@Nullable Throwable>> late = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				late.add(append(store, newEvents()));
			}
			await().until(() -> late.stream().filter(Future::isDone).count() == 6);
			assertThat(late).filteredOn(Future::isDone)
				.allSatisfy((refused) -> assertThat(refused.resultNow()).isInstanceOf(StoreBusyException.class)
					.hasMessageContaining("Nothing was stored"));
			late.removeIf(Future::isDone);
			waiting.addAll(late);
			letAppend();

			for (Future<@Nullable Throwable> caller : waiting) {
				assertThat(caller.get()).isNull();
			}
		}
	}

	@Test
	void who_waits_too_long_for_a_turn_is_refused_and_never_stored() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(10, SHORT, LONG, LONG))) {
			blockAppends();
			Future<@Nullable Throwable> sent = sendUntilBlocked(store);
			List<DomainEventMessage<?>> events = newEvents();

			Throwable refused = append(store, events).get();

			assertThat(refused).isInstanceOfSatisfying(StoreBusyException.class,
					(busy) -> assertThat(busy.getDetails()).get().isInstanceOf(Rejection.Unavailable.class));
			letAppend();
			assertThat(sent.get()).isNull();
			await().until(() -> append(store, newEvents()).get() == null);
			assertThat(store.stored()).doesNotContainAnyElementsOf(Appends.identifiers(events));
		}
	}

	@Test
	void who_waits_too_long_for_the_outcome_is_shown_that_nobody_knows() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(10, SHORT, SHORT, LONG))) {
			blockAppends();
			List<DomainEventMessage<?>> events = newEvents();

			Throwable unconfirmed = append(store, events).get();
			while (unconfirmed instanceof StoreBusyException) { // the writer was late
				unconfirmed = append(store, events).get();
			}

			assertThat(unconfirmed).isInstanceOfSatisfying(AppendUnconfirmedException.class,
					(unknown) -> assertThat(unknown.getDetails()).get().isInstanceOf(Rejection.Unconfirmed.class));
			letAppend();
			await().until(() -> store.stored().containsAll(Appends.identifiers(events)));
		}
	}

	@Test
	void what_postgresql_could_not_do_in_time_is_refused_and_not_stored() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(10, LONG, LONG, SHORT))) {
			blockAppends();
			List<DomainEventMessage<?>> events = newEvents();

			Throwable refused = append(store, events).get();

			assertThat(refused).isInstanceOf(StoreBusyException.class)
				.hasMessageContaining("the database took too long");
			letAppend();
			await().until(() -> append(store, newEvents()).get() == null);
			assertThat(store.stored()).doesNotContainAnyElementsOf(Appends.identifiers(events));
		}
	}

	@Test
	void an_interrupted_caller_still_hears_what_became_of_its_events() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(10, LONG, LONG, LONG))) {
			blockAppends();
			List<DomainEventMessage<?>> events = newEvents();
			CompletableFuture<Boolean> outcome = new CompletableFuture<>();
			Thread caller = Thread.startVirtualThread(() -> {
				Appends.append(store.store(), events);
				outcome.complete(Thread.currentThread().isInterrupted());
			});
			awaitBlockedWriter(store);
			caller.interrupt();
			letAppend();

			assertThat(outcome.get()).as("still interrupted").isTrue();
			assertThat(store.stored()).containsAll(Appends.identifiers(events));
		}
	}

	@Test
	void events_that_cannot_be_stored_harm_nobody_else() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(100, LONG, LONG, LONG))) {
			blockAppends();
			append(store, newEvents());
			awaitBlockedWriter(store);
			List<Future<@Nullable Throwable>> innocent = new ArrayList<>();
			List<Future<@Nullable Throwable>> guilty = new ArrayList<>();
			for (int i = 0; i < 10; i++) {
				innocent.add(append(store, newEvents()));
				guilty.add(append(store, List
					.of(new GenericDomainEventMessage<>("no\0text", Appends.newStream(), 0, new Appends.Noted("x")))));
				innocent.add(append(store, newEvents()));
			}
			letAppend();

			for (Future<@Nullable Throwable> caller : innocent) {
				assertThat(caller.get()).isNull();
			}
			for (Future<@Nullable Throwable> caller : guilty) {
				assertThat(caller.get()).isInstanceOf(EventStoreException.class)
					.hasMessageContaining("invalid byte sequence");
			}
		}
	}

	@Test
	void a_double_of_what_could_not_be_stored_has_its_own_turn() throws Exception {
		try (TestEventStore store = TestEventStore.on(database, limits(100, LONG, LONG, LONG))) {
			blockAppends();
			append(store, newEvents());
			awaitBlockedWriter(store);
			String stream = Appends.newStream();
			Future<@Nullable Throwable> guilty = append(store,
					List.of(new GenericDomainEventMessage<>("no\0text", stream, 0, new Appends.Noted("x"))));
			await().until(() -> store.appends().waiting() == 1);
			Future<@Nullable Throwable> same = append(store, Appends.events(stream, 0, 1));
			Future<@Nullable Throwable> another = append(store, Appends.events(stream, 0, 1));
			await().until(() -> store.appends().waiting() == 3);
			letAppend();

			assertThat(guilty.get()).isInstanceOf(EventStoreException.class);
			assertThat(Stream.of(same.get(), another.get()).filter(Objects::isNull)).hasSize(1);
		}
	}

	@Test
	void closing_stores_what_is_queued_and_takes_no_more() throws Exception {
		TestEventStore store = TestEventStore.on(database, limits(100, LONG, LONG, LONG));
		blockAppends();
		List<Future<@Nullable Throwable>> waiting = new ArrayList<>(List.of(append(store, newEvents())));
		awaitBlockedWriter(store);
		for (int i = 0; i < 5; i++) {
			waiting.add(append(store, newEvents()));
		}
		await().until(() -> store.appends().waiting() == 5);
		Future<?> closing = this.callers.submit(() -> {
			store.appends().close();
			return null;
		});
		List<Future<@Nullable Throwable>> late = new ArrayList<>();
		await().until(() -> {
			late.add(append(store, newEvents()));
			return late.stream().anyMatch(Future::isDone);
		});
		assertThat(late).filteredOn(Future::isDone)
			.allSatisfy((refused) -> assertThat(refused.resultNow()).isInstanceOf(StoreBusyException.class));
		letAppend();

		closing.get();
		for (Future<@Nullable Throwable> caller : waiting) {
			assertThat(caller.get()).isNull();
		}
		assertThatExceptionOfType(StoreBusyException.class)
			.isThrownBy(() -> Appends.append(store.store(), newEvents()));
		store.close();
	}

	private static StoreProperties limits(int capacity, Duration queue, Duration outcome, Duration statement) {
		return new StoreProperties(capacity, 500, queue, outcome, statement, Duration.ofSeconds(1),
				Duration.ofSeconds(1), 100, 1000);
	}

	private static List<DomainEventMessage<?>> newEvents() {
		return Appends.events(Appends.newStream(), 0, 2);
	}

	private Future<@Nullable Throwable> append(TestEventStore store, List<DomainEventMessage<?>> events) {
		return this.callers.submit(() -> catchThrowable(() -> Appends.append(store.store(), events)));
	}

	/**
	 * An append that was sent to PostgreSQL and is blocked there, not late for its turn.
	 */
	private Future<@Nullable Throwable> sendUntilBlocked(TestEventStore store) {
		Future<@Nullable Throwable> sent = append(store, newEvents());
		await().until(() -> sent.isDone() || isWriterBlocked(store));
		return sent.isDone() ? sendUntilBlocked(store) : sent;
	}

	private void blockAppends() throws Exception {
		try (Statement statement = this.blocker.createStatement()) {
			statement.execute("lock table event_store.domain_event in exclusive mode");
		}
	}

	private void letAppend() throws Exception {
		this.blocker.rollback();
	}

	private void awaitBlockedWriter(TestEventStore store) {
		await().until(() -> isWriterBlocked(store));
	}

	private static boolean isWriterBlocked(TestEventStore store) {
		return store.locks("not granted") > 0;
	}

}
