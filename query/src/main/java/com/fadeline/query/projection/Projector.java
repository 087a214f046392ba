package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Keeps a read model up to date from the events of its processor: the rows of a batch are
 * loaded with its first event and written before it commits, in the transaction of the
 * processor's token. A fold that throws concerns its own event alone, which the processor
 * then puts among the dead letters.
 */
public final class Projector<E, S> {

	private final ReadModel<E, S> model;

	private final EventLog events;

	private final Consumer<Set<UUID>> afterCommit;

	/**
	 * @param events told once more where one of them changes what the others tell
	 * @param afterCommit told the aggregates whose rows have changed
	 */
	public Projector(ReadModel<E, S> model, EventLog events, Consumer<Set<UUID>> afterCommit) {
		this.model = model;
		this.events = events;
		this.afterCommit = afterCommit;
	}

	/**
	 * Applies one event within the current unit of work.
	 * @throws SequenceJumpException if an earlier event of the aggregate is missing
	 */
	public void handle(DomainEventMessage<?> message) {
		UnitOfWork<?> unit = CurrentUnitOfWork.get();
		Batch<E, S> batch = unit.getOrComputeResource("batch of " + this.model.name(), (key) -> open(unit));
		failingAsException(() -> batch.apply(message));
	}

	/**
	 * Axon's processors set an event aside or try it again for exceptions alone; an error
	 * would end the work on it in silence.
	 */
	private void failingAsException(Runnable work) {
		try {
			work.run();
		}
		catch (Error ex) {
			throw new IllegalStateException("%s could not be projected".formatted(this.model.name()), ex);
		}
	}

	private Batch<E, S> open(UnitOfWork<?> unit) {
		Batch<E, S> batch = new Batch<>(this.model, this.model.table(), this.events);
		failingAsException(() -> batch.load(messages(unit)));
		unit.onPrepareCommit((committing) -> failingAsException(batch::flush));
		unit.afterCommit((committed) -> this.afterCommit.accept(batch.changed()));
		return batch;
	}

	private static Collection<? extends Message<?>> messages(UnitOfWork<?> unit) {
		return (unit instanceof BatchingUnitOfWork<?> batch) ? batch.getMessages() : List.of(unit.getMessage());
	}

}
