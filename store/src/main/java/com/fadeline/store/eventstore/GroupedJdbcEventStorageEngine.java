package com.fadeline.store.eventstore;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.store.eventstore.AppendOutcome.Refused;
import com.fadeline.store.eventstore.AppendOutcome.Stored;
import com.fadeline.store.eventstore.AppendOutcome.Unavailable;
import com.fadeline.store.eventstore.AppendOutcome.Unknown;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * JDBC event storage engine of Axon with another way to append: callers serialise their
 * events, and one writer stores those of many callers in one transaction. An append
 * returns when its events are on disk. It throws Axon's own exceptions for a conflict,
 * {@link StoreBusyException} when nothing was stored for now, and
 * {@link AppendUnconfirmedException} when the outcome could not be confirmed in time.
 */
public final class GroupedJdbcEventStorageEngine extends JdbcEventStorageEngine {

	/**
	 * One writer commits in the order of the index, so a gap is a rollback at once; 1 is
	 * the least.
	 */
	private static final int GAP_TIMEOUT_MILLIS = 1;

	private final GroupedAppends appends;

	/**
	 * Creates an engine whose reads need no transaction.
	 * @param reading has serialisers and a connection provider already
	 * @param readBatch events read at a time; a shorter batch is the end of a stream
	 */
	GroupedJdbcEventStorageEngine(Builder reading, int readBatch, GroupedAppends appends) {
		super(reading.schema(EventTable.SCHEMA)
			.persistenceExceptionResolver(InsertFailure::isDuplicate)
			.transactionManager(NoTransactionManager.INSTANCE)
			.gapTimeout(GAP_TIMEOUT_MILLIS)
			.batchSize(readBatch)
			.finalAggregateBatchPredicate((batch) -> batch.size() < readBatch));
		this.appends = appends;
	}

	@Override
	protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequence) {
		return this.appends.mayExist(stream) ? super.readEventData(stream, firstSequence) : Stream.empty();
	}

	@Override
	protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
		return this.appends.mayExist(stream) ? super.readSnapshotData(stream) : Stream.empty();
	}

	@Override
	protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
		if (events.isEmpty()) {
			return;
		}
		switch (this.appends.append(events.stream().map((event) -> StoredEvent.of(event, serializer)).toList())) {
			case Stored stored -> {
			}
			case Refused refused -> handlePersistenceException(refused.cause(), events.get(0));
			case Unavailable unavailable -> throw new StoreBusyException(unavailable.cause());
			case Unknown unknown -> throw new AppendUnconfirmedException(unknown.cause());
		}
	}

}
