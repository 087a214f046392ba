package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Engine that keeps a read model up to date from the events of its processor: the rows of
 * a batch are loaded with its first event and written before it commits, in the
 * transaction of the processor's token. A fold that throws affects only its own event,
 * which the processor then stores as a dead letter. If rows cannot be written, the next
 * batches are written event by event, so that only the failing event is affected as well.
 */
public final class Projector<E, S> {

	/** Enough for every segment to reach the batch that failed. */
	private static final int CAREFUL_UNITS = 16;

	private final ReadModel<E, S> model;

	private final EventLog events;

	private final Consumer<Set<UUID>> afterCommit;

	private final AtomicInteger carefulUnits = new AtomicInteger();

	/**
	 * @param events replayed when one of them changes the content of the others
	 * @param afterCommit receives the aggregates whose rows have changed
	 */
	public Projector(ReadModel<E, S> model, EventLog events, Consumer<Set<UUID>> afterCommit) {
		this.model = model;
		this.events = events;
		this.afterCommit = afterCommit;
	}

	/**
	 * Applies one event within the current unit of work.
	 * @throws SequenceGapException if an earlier event of the aggregate is missing
	 */
	public void handle(DomainEventMessage<?> message) {
		UnitOfWork<?> unit = CurrentUnitOfWork.get();
		if (unit.getOrComputeResource("careful with " + this.model.name(), (key) -> isCareful(unit))) {
			failingAsException(() -> handleAlone(message, unit));
			return;
		}
		Batch<E, S> batch = unit.getOrComputeResource("batch of " + this.model.name(), (key) -> open(unit));
		failingAsException(() -> batch.apply(message));
	}

	private boolean isCareful(UnitOfWork<?> unit) {
		return messages(unit).size() == 1 || this.carefulUnits.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
	}

	private void handleAlone(DomainEventMessage<?> message, UnitOfWork<?> unit) {
		Batch<E, S> batch = new Batch<>(this.model, this.model.table(), this.events);
		batch.load(List.of(message));
		batch.apply(message);
		batch.flush();
		unit.afterCommit((committed) -> this.afterCommit.accept(batch.changed()));
	}

	/**
	 * Turns errors into exceptions: Axon's processors set an event aside or retry it only
	 * for exceptions; an error would end its handling silently.
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
		unit.onPrepareCommit((committing) -> failingAsException(() -> flush(batch)));
		unit.afterCommit((committed) -> this.afterCommit.accept(batch.changed()));
		return batch;
	}

	private void flush(Batch<E, S> batch) {
		try {
			batch.flush();
		}
		catch (RuntimeException | Error ex) {
			this.carefulUnits.set(CAREFUL_UNITS);
			throw ex;
		}
	}

	private static Collection<? extends Message<?>> messages(UnitOfWork<?> unit) {
		return (unit instanceof BatchingUnitOfWork<?> batch) ? batch.getMessages() : List.of(unit.getMessage());
	}

}
