package com.fadeline.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectorTests {

	private static final UUID ONE = new UUID(0, 1);

	private static final UUID OTHER = new UUID(0, 2);

	private final MemoryTable<String> table = new MemoryTable<>();

	private final Set<UUID> announced = new HashSet<>();

	private final List<Throwable> refused = new ArrayList<>();

	private final Projector<String, String> projector = new Projector<>(
			new ReadModel<>("words", String.class, ProjectorTests::append, this.table), new TestLog(),
			this.announced::addAll);

	@AfterEach
	void no_unit_of_work_is_left() {
		assertThat(CurrentUnitOfWork.isStarted()).isFalse();
	}

	@Test
	void a_batch_is_read_and_written_once() {
		handle(event(ONE, 0, "a"), event(OTHER, 0, "x"), event(ONE, 1, "b"));

		assertThat(this.table.state(ONE)).isEqualTo("ab");
		assertThat(this.table.state(OTHER)).isEqualTo("x");
		assertThat(this.table.loads).isOne();
		assertThat(this.table.saves).isOne();
		assertThat(this.announced).containsExactlyInAnyOrder(ONE, OTHER);
	}

	@Test
	void the_next_batch_goes_on_from_what_was_written() {
		handle(event(ONE, 0, "a"));
		handle(event(ONE, 1, "b"));

		assertThat(this.table.state(ONE)).isEqualTo("ab");
		assertThat(this.table.rows.get(ONE).sequence()).isOne();
	}

	@Test
	void an_event_that_was_applied_is_passed_over() {
		handle(event(ONE, 0, "a"), event(ONE, 0, "a"));
		handle(event(ONE, 0, "a"));

		assertThat(this.table.state(ONE)).isEqualTo("a");
		assertThat(this.refused).isEmpty();
		assertThat(this.table.saves).isOne();
	}

	@Test
	void an_event_that_comes_too_soon_is_refused_alone() {
		handle(event(ONE, 0, "a"), event(ONE, 2, "c"), event(OTHER, 0, "x"));

		assertThat(this.refused).singleElement()
			.isInstanceOf(SequenceGapException.class)
			.extracting(Throwable::getMessage)
			.asString()
			.startsWith("words expects event 1 of %s but got event 2".formatted(ONE));
		assertThat(this.table.state(ONE)).isEqualTo("a");
		assertThat(this.table.state(OTHER)).isEqualTo("x");
	}

	@Test
	void a_fold_that_throws_leaves_no_trace() {
		handle(event(ONE, 0, "a"), event(ONE, 1, "throw"), event(OTHER, 0, "x"));

		assertThat(this.refused).hasSize(1);
		assertThat(this.table.rows.get(ONE).sequence()).isZero();
		assertThat(this.table.state(OTHER)).isEqualTo("x");
	}

	@Test
	void an_error_concerns_its_own_event_alone_like_an_exception() {
		handle(event(ONE, 0, "overflow"), event(OTHER, 0, "x"));

		assertThat(this.refused).singleElement().extracting(Throwable::getCause).isInstanceOf(StackOverflowError.class);
		assertThat(this.table.state(OTHER)).isEqualTo("x");
	}

	@Test
	void a_row_that_cannot_be_read_harms_its_own_events_alone() {
		this.table.rows.put(ONE, new Row<>(ONE, 0, () -> {
			throw new IllegalStateException("unreadable");
		}));

		handle(event(ONE, 1, "b"), event(OTHER, 0, "x"));

		assertThat(this.refused).singleElement().hasFieldOrPropertyWithValue("message", "unreadable");
		assertThat(this.table.state(OTHER)).isEqualTo("x");
	}

	@Test
	void a_row_that_cannot_be_written_fails_a_batch_and_then_its_own_event_alone() {
		DomainEventMessage<?>[] events = { event(ONE, 0, "unstorable"), event(OTHER, 0, "x") };

		assertThat(attempt(events).isExceptional()).isTrue();
		assertThat(this.table.rows).isEmpty();
		handle(events);

		assertThat(this.refused).singleElement().hasFieldOrPropertyWithValue("message", "cannot be stored");
		assertThat(this.table.rows).containsOnlyKeys(OTHER);
		assertThat(this.announced).containsExactly(OTHER);
	}

	@Test
	void what_is_gone_stays_gone_but_is_still_counted() {
		handle(event(ONE, 0, "a"), event(ONE, 1, "erase"));
		handle(event(ONE, 3, "d"));

		assertThat(this.table.state(ONE)).isNull();
		assertThat(this.table.rows.get(ONE).sequence()).isOne();
		assertThat(this.refused).hasSize(1);
	}

	@Test
	void a_dead_letter_is_handled_alone() {
		DomainEventMessage<?> letter = event(ONE, 0, "a");
		UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(letter);

		unit.execute(() -> this.projector.handle(letter));

		assertThat(this.table.state(ONE)).isEqualTo("a");
	}

	private void handle(DomainEventMessage<?>... events) {
		assertThat(attempt(events).isExceptional()).isFalse();
	}

	private ResultMessage<?> attempt(DomainEventMessage<?>... events) {
		BatchingUnitOfWork<DomainEventMessage<?>> unit = new BatchingUnitOfWork<>(events);
		return unit.executeWithResult(() -> {
			try {
				this.projector.handle(unit.getMessage());
			}
			catch (RuntimeException ex) {
				this.refused.add(ex);
			}
			return null;
		}, RollbackConfigurationType.ANY_THROWABLE);
	}

	private static DomainEventMessage<?> event(UUID aggregate, long sequence, String word) {
		return new GenericDomainEventMessage<>("Word", aggregate.toString(), sequence, word);
	}

	private static String append(String words, String word, EventMeta meta) {
		return switch (word) {
			case "overflow" -> throw new StackOverflowError();
			case "throw" -> throw new IllegalArgumentException("told to");
			case "erase" -> null;
			default -> (words == null) ? word : words + word;
		};
	}

}
