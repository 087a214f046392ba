package com.fadeline.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Redaction;
import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.event.UnreadableEvent;

/**
 * Batch of events folded in memory between one select and one upsert, however many they
 * are. An event that was already applied is skipped; one that leaves a sequence gap is
 * rejected, and a rejected event leaves no trace.
 */
final class Batch<E, S> {

	private final ReadModel<E, S> model;

	private final Table<S> table;

	private final EventLog events;

	private final Map<UUID, Row<S>> rows = new HashMap<>();

	private final Set<UUID> changed = new HashSet<>();

	/**
	 * @param events replayed when a {@link Redaction} changes their content
	 */
	Batch(ReadModel<E, S> model, Table<S> table, EventLog events) {
		this.model = model;
		this.table = table;
		this.events = events;
	}

	/** Loads the rows of the messages that are not in memory yet. */
	void load(Collection<? extends Message<?>> messages) {
		Set<UUID> missing = new HashSet<>();
		for (Message<?> message : messages) {
			if (this.model.concerns(message)) {
				identified((DomainEventMessage<?>) message).ifPresent(missing::add);
			}
		}
		missing.removeAll(this.rows.keySet());
		if (!missing.isEmpty()) {
			this.rows.putAll(this.table.load(missing));
		}
	}

	/**
	 * Folds one event.
	 * @throws SequenceGapException if an earlier event of the aggregate is missing
	 * @throws UnreadableEventException if it cannot be read
	 */
	void apply(DomainEventMessage<?> message) {
		UUID id = aggregate(message);
		Row<S> row = this.rows.get(id);
		long next = (row == null) ? 0 : row.sequence() + 1;
		long sequence = message.getSequenceNumber();
		if (sequence < next) {
			return;
		}
		if (sequence > next) {
			throw new SequenceGapException(this.model.name(), id, next, sequence);
		}
		@Nullable S before = (row == null) ? null : row.state().get();
		@Nullable S state = (message.getPayload() instanceof Redaction)
				? this.model.fold().afterRedaction(before, replay(id, sequence)) : folded(before, message);
		this.rows.put(id, Row.of(id, sequence, state));
		this.changed.add(id);
	}

	private @Nullable S folded(@Nullable S state, DomainEventMessage<?> message) {
		if (message.getPayload() instanceof UnreadableEvent unreadable) {
			throw unreadable.refused();
		}
		if (message.getMetaData().get(MetaDataKeys.UNREADABLE) instanceof String cause) {
			throw new UnreadableEventException(cause);
		}
		return this.model.fold()
			.apply(state, this.model.eventType().cast(message.getPayload()), new EventMeta(message));
	}

	/** Replays the events up to that sequence as they can be read now. */
	private @Nullable S replay(UUID id, long sequence) {
		@Nullable S state = null;
		for (DomainEventMessage<?> message : this.events.of(id)) {
			if (message.getSequenceNumber() <= sequence) {
				state = folded(state, message);
			}
		}
		return state;
	}

	/** Writes the changed rows. */
	void flush() {
		if (!this.changed.isEmpty()) {
			this.table.save(changedRows());
		}
	}

	/** Writes the changed rows, of which the table has none yet. */
	void insert() {
		this.table.add(changedRows());
	}

	private List<Row<S>> changedRows() {
		List<Row<S>> rows = new ArrayList<>(this.changed.size());
		for (UUID id : this.changed) {
			rows.add(this.rows.get(id));
		}
		return rows;
	}

	/** Returns the aggregates that the events have changed. */
	Set<UUID> changed() {
		return this.changed;
	}

	/** Returns empty for an invalid id; the event is rejected when it is applied. */
	private static Optional<UUID> identified(DomainEventMessage<?> message) {
		try {
			return Optional.of(aggregate(message));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static UUID aggregate(DomainEventMessage<?> message) {
		return UUID.fromString(message.getAggregateIdentifier());
	}

}
