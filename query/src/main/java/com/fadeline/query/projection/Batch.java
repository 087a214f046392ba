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
import com.fadeline.api.UnreadableEvent;
import com.fadeline.api.UnreadableEventException;

/**
 * Events folded in memory between one select and one upsert, however many they are. An
 * event that was applied before is passed over; one that comes too soon is refused, and a
 * refused event leaves no trace.
 */
final class Batch<E, S> {

	private final ReadModel<E, S> model;

	private final Table<S> table;

	private final EventLog events;

	private final Map<UUID, Row<S>> rows = new HashMap<>();

	private final Set<UUID> changed = new HashSet<>();

	/**
	 * @param events told once more where a {@link Redaction} changes what they tell
	 */
	Batch(ReadModel<E, S> model, Table<S> table, EventLog events) {
		this.model = model;
		this.table = table;
		this.events = events;
	}

	/** Loads what the messages are about, as far as it is not in memory. */
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
	 * Folds one event in.
	 * @throws SequenceJumpException if an earlier event of the aggregate is missing
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
		@Nullable S state = (message.getPayload() instanceof Redaction) ? this.model.fold().retold(before, told(id, sequence))
				: folded(before, message);
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

	/** The events up to that sequence as they are read now. */
	private @Nullable S told(UUID id, long sequence) {
		@Nullable S state = null;
		for (DomainEventMessage<?> message : this.events.of(id)) {
			if (message.getSequenceNumber() <= sequence) {
				state = folded(state, message);
			}
		}
		return state;
	}

	/** Writes what has changed. */
	void flush() {
		if (!this.changed.isEmpty()) {
			List<Row<S>> written = new ArrayList<>(this.changed.size());
			for (UUID id : this.changed) {
				written.add(this.rows.get(id));
			}
			this.table.save(written);
		}
	}

	/** The aggregates that the events have changed. */
	Set<UUID> changed() {
		return this.changed;
	}

	/** Empty for an id that is none; the event is refused when its turn comes. */
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
