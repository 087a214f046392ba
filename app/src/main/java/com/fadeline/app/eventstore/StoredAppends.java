package com.fadeline.app.eventstore;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what the event writer has stored. Written by it alone, read by anybody. */
final class StoredAppends {

	private final AtomicLong groups = new AtomicLong();

	private final AtomicLong appends = new AtomicLong();

	private final AtomicLong events = new AtomicLong();

	private final AtomicLong nanos = new AtomicLong();

	/**
	 * A group was stored.
	 * @param nanos how long the transaction took
	 */
	void add(int appends, int events, long nanos) {
		this.groups.incrementAndGet();
		this.appends.addAndGet(appends);
		this.events.addAndGet(events);
		this.nanos.addAndGet(nanos);
	}

	/** Transactions. */
	long groups() {
		return this.groups.get();
	}

	/** Appends in all of them. */
	long appends() {
		return this.appends.get();
	}

	/** Events in all of them. */
	long events() {
		return this.events.get();
	}

	/** What all of them have taken. */
	long nanos() {
		return this.nanos.get();
	}

}
