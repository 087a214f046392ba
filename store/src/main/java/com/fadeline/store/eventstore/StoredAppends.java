package com.fadeline.store.eventstore;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counter of what the event writer has stored. Written by the writer alone, read by any
 * thread.
 */
final class StoredAppends {

	private final AtomicLong groups = new AtomicLong();

	private final AtomicLong appends = new AtomicLong();

	private final AtomicLong events = new AtomicLong();

	private final AtomicLong nanos = new AtomicLong();

	/**
	 * Adds a stored group.
	 * @param nanos how long the transaction took
	 */
	void add(int appends, int events, long nanos) {
		this.groups.incrementAndGet();
		this.appends.addAndGet(appends);
		this.events.addAndGet(events);
		this.nanos.addAndGet(nanos);
	}

	/** Returns the number of transactions. */
	long groups() {
		return this.groups.get();
	}

	/** Returns the appends in all of them. */
	long appends() {
		return this.appends.get();
	}

	/** Returns the events in all of them. */
	long events() {
		return this.events.get();
	}

	/** Returns the nanoseconds that all of them have taken. */
	long nanos() {
		return this.nanos.get();
	}

}
