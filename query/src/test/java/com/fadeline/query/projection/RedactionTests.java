package com.fadeline.query.projection;

import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.Redaction;

import static org.assertj.core.api.Assertions.assertThat;

/** What was made of events that tell less by now is made anew. */
class RedactionTests {

	private static final UUID ONE = new UUID(0, 1);

	private final MemoryTable<String> table = new MemoryTable<>();

	@Test
	void a_redaction_states_all_events_before_it_anew_as_they_are_read_now() {
		DomainEventMessage<?> redacted = event(2, new Redacted());
		TestLog log = new TestLog(event(0, "[erased] "), event(1, "treated "), redacted, event(3, "later"));

		handle(log, event(0, "Anna "));
		handle(log, event(1, "treated "));
		handle(log, redacted);

		assertThat(this.table.state(ONE)).isEqualTo("[erased] treated Redacted[]");
		assertThat(this.table.rows.get(ONE).sequence()).isEqualTo(2);
	}

	@Test
	void what_follows_goes_on_from_there() {
		DomainEventMessage<?> redacted = event(1, new Redacted());
		TestLog log = new TestLog(event(0, "[erased] "), redacted);

		handle(log, event(0, "Anna "));
		handle(log, redacted);
		handle(log, event(2, " later"));

		assertThat(this.table.state(ONE)).isEqualTo("[erased] Redacted[] later");
	}

	private void handle(EventLog log, DomainEventMessage<?> event) {
		Projector<Object, String> projector = new Projector<>(
				new ReadModel<>("words", Object.class, RedactionTests::append, this.table), log, (changed) -> {
				});
		DefaultUnitOfWork.startAndGet(event).execute(() -> projector.handle(event));
	}

	private static String append(@Nullable String text, Object event, EventMeta meta) {
		return ((text == null) ? "" : text) + event;
	}

	private static DomainEventMessage<?> event(long sequence, Object payload) {
		return new GenericDomainEventMessage<>("Words", ONE.toString(), sequence, payload);
	}

	private record Redacted() implements Redaction {
	}

}
