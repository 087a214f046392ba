package com.fadeline.store.eventstore;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counter of appends that the database refused for a reason of its own, such as a full
 * disk. It keeps the reason until an append succeeds. Written by the event writer, read
 * by any thread.
 */
final class FailedAppends {

	private static final Logger log = LoggerFactory.getLogger(FailedAppends.class);

	private final AtomicLong count = new AtomicLong();

	private volatile @Nullable String trouble;

	private volatile long lastMillis;

	private long before;

	/** Adds appends that failed. */
	void add(Throwable failure, int appends) {
		if (this.trouble == null) {
			this.before = this.count.get();
			log.warn("Appends fail, and nothing of them is stored: {}", failure.getMessage());
		}
		this.trouble = "The last append failed: " + InsertFailure.inWords(failure);
		this.lastMillis = System.currentTimeMillis();
		this.count.addAndGet(appends);
	}

	/** Ends the trouble, since an append succeeded. */
	void end() {
		if (this.trouble != null) {
			this.trouble = null;
			log.info("Appends succeed again; {} had failed", this.count.get() - this.before);
		}
	}

	/** Returns the failure since the last success; empty if there is none. */
	Optional<String> trouble() {
		return Optional.ofNullable(this.trouble);
	}

	/** Returns when the last append failed, in milliseconds since 1970; 0 if none has. */
	long lastMillis() {
		return this.lastMillis;
	}

	/** Returns how many appends failed since the start. */
	long count() {
		return this.count.get();
	}

}
