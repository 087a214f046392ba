package com.fadeline.store;

/** Kind of the event store, set by {@code fadeline.event-store}. */
public enum EventStoreKind {

	/** In the PostgreSQL that also holds the read models; one process. */
	EMBEDDED,

	/** In Axon Server, which routes messages too; any number of processes. */
	AXONSERVER

}
