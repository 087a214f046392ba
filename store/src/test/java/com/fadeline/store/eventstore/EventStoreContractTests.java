package com.fadeline.store.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fadeline.store.eventstore.Appends.Noted;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

import static com.fadeline.store.eventstore.Appends.append;
import static com.fadeline.store.eventstore.Appends.events;
import static com.fadeline.store.eventstore.Appends.identifiers;
import static com.fadeline.store.eventstore.Appends.newStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

/** What Fadeline expects of every event store that it can run on. */
abstract class EventStoreContractTests {

	private static final int RIVALS = 8;

	/** The store under test; other events may be in it already. */
	abstract EventStore store();

	/** Whether a failed append says that another event already has that place. */
	abstract boolean isConflict(Throwable failure);

	@Test
	void a_stream_is_read_as_it_was_written() {
		String stream = newStream();
		DomainEventMessage<?> written = new GenericDomainEventMessage<>("Note", stream, 0,
				new Noted("Grüße, 色, \u0001"), MetaData.with("userId", "u-1"), "event of " + stream,
				Instant.parse("2025-03-01T10:15:30.123Z"));

		append(store(), List.of(written));
		append(store(), events(stream, 1, 2));

		List<? extends DomainEventMessage<?>> read = read(stream);
		assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L, 2L);
		assertThat(read.getFirst().getIdentifier()).isEqualTo(written.getIdentifier());
		assertThat(read.getFirst().getType()).isEqualTo("Note");
		assertThat(read.getFirst().getPayload()).isEqualTo(written.getPayload());
		assertThat(read.getFirst().getMetaData()).isEqualTo(written.getMetaData());
		assertThat(read.getFirst().getTimestamp()).isEqualTo(written.getTimestamp());
		assertThat(store().lastSequenceNumberFor(stream)).contains(2L);
		assertThat(store().readEvents(stream, 2).asStream()).hasSize(1);
	}

	@Test
	void an_unknown_stream_is_empty() {
		String stream = newStream();

		assertThat(read(stream)).isEmpty();
		assertThat(store().lastSequenceNumberFor(stream)).isEmpty();
	}

	@Test
	void the_events_of_a_command_are_stored_all_or_none() {
		String stream = newStream();
		append(store(), events(stream, 0, 1));
		List<DomainEventMessage<?>> overlapping = events(stream, 1, 3);
		append(store(), events(stream, 1, 1));

		Throwable failure = catchThrowable(() -> append(store(), overlapping));

		assertThat(failure).isNotNull().matches(this::isConflict);
		assertThat(read(stream)).hasSize(2);
	}

	@Test
	void a_stream_is_created_once() {
		String stream = newStream();
		append(store(), events(stream, 0, 1));

		Throwable failure = catchThrowable(() -> append(store(), events(stream, 0, 1)));

		assertThat(failure).isNotNull().matches(this::isConflict);
		assertThat(read(stream)).hasSize(1);
	}

	@Test
	void in_a_storm_of_conflicts_exactly_the_doubles_are_refused() throws Exception {
		List<String> contested = IntStream.range(0, 12).mapToObj((i) -> newStream()).toList();
		List<String> stored = new ArrayList<>();
		try (RecordingProcessor processor = RecordingProcessor.alongside(store());
				ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int round = 0; round < 5; round++) {
				List<Callable<Attempt>> commands = new ArrayList<>();
				for (String stream : contested) {
					int first = 2 * round;
					IntStream.range(0, RIVALS).forEach((i) -> commands.add(() -> attempt(events(stream, first, 2))));
					commands.add(() -> attempt(events(newStream(), 0, 3)));
				}
				List<Attempt> attempts = callers.invokeAll(commands).stream().map(Future::resultNow).toList();

				for (String stream : contested) {
					List<Attempt> rivals = attempts.stream().filter((attempt) -> attempt.isFor(stream)).toList();
					assertThat(rivals).hasSize(RIVALS).filteredOn(Attempt::isStored).hasSize(1);
					assertThat(rivals).filteredOn((attempt) -> !attempt.isStored())
						.allMatch((attempt) -> isConflict(attempt.failure()));
				}
				assertThat(attempts).filteredOn((attempt) -> !contested.contains(attempt.stream()))
					.allMatch(Attempt::isStored);
				attempts.stream().filter(Attempt::isStored).forEach((attempt) -> stored.addAll(attempt.identifiers()));
			}
			processor.hasSeenOnce(stored);
		}
		for (String stream : contested) {
			assertThat(read(stream)).extracting(DomainEventMessage::getSequenceNumber)
				.containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(Long::valueOf).toList());
			assertThat(stored).containsAll(identifiers(read(stream)));
		}
	}

	@Test
	void what_many_callers_append_is_stored_once_and_seen_once_in_the_order_of_each_stream() throws Exception {
		int streams = 32;
		List<Callable<List<String>>> commands = new ArrayList<>();
		for (int i = 0; i < streams; i++) {
			commands.add(() -> {
				String stream = newStream();
				List<String> written = new ArrayList<>();
				for (int command = 0; command < 10; command++) {
					List<DomainEventMessage<?>> events = events(stream, written.size(), 1 + command % 4);
					append(store(), events);
					written.addAll(identifiers(events));
				}
				assertThat(identifiers(read(stream))).isEqualTo(written);
				return written;
			});
		}
		try (RecordingProcessor processor = RecordingProcessor.alongside(store());
				ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<String> written = new ArrayList<>();
			for (Future<List<String>> caller : callers.invokeAll(commands)) {
				written.addAll(caller.get());
			}
			processor.hasSeenOnce(written);
		}
	}

	@Test
	void a_snapshot_shortens_the_reading_of_a_stream() {
		String stream = newStream();
		append(store(), events(stream, 0, 5));

		store().storeSnapshot(new GenericDomainEventMessage<>("Note", stream, 2, new Noted("up to 2")));
		isReadAs(stream, 2, 3, 4);
		store().storeSnapshot(new GenericDomainEventMessage<>("Note", stream, 3, new Noted("up to 3")));
		isReadAs(stream, 3, 4);

		assertThat(read(stream).getFirst().getPayload()).isEqualTo(new Noted("up to 3"));
		assertThat(store().readEvents(stream, 0).asStream()).hasSize(5);
	}

	@Test
	void an_event_without_a_stream_reaches_the_processors() {
		GenericEventMessage<Noted> event = new GenericEventMessage<>(new Noted("on its own"));
		try (RecordingProcessor processor = RecordingProcessor.alongside(store())) {
			append(store(), List.of(event));

			processor.hasSeenOnce(List.of(event.getIdentifier()));
		}
	}

	/** A store may take a snapshot a little later, so the next waits for it. */
	private void isReadAs(String stream, long... sequences) {
		await().untilAsserted(
				() -> assertThat(read(stream).stream().mapToLong(DomainEventMessage::getSequenceNumber).toArray())
					.containsExactly(sequences));
	}

	private Attempt attempt(List<DomainEventMessage<?>> events) {
		return new Attempt(events, catchThrowable(() -> append(store(), events)));
	}

	private List<? extends DomainEventMessage<?>> read(String stream) {
		return store().readEvents(stream).asStream().toList();
	}

	private record Attempt(List<DomainEventMessage<?>> events, Throwable failure) {

		String stream() {
			return this.events.getFirst().getAggregateIdentifier();
		}

		boolean isFor(String stream) {
			return stream().equals(stream);
		}

		boolean isStored() {
			return this.failure == null;
		}

		List<String> identifiers() {
			return Appends.identifiers(this.events);
		}

	}

}
