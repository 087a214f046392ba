package com.fadeline.app.eventstore;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers appends that the database refused for a reason of its own, such as a full
 * disk, until one succeeds. Written by the event writer, read by anybody.
 */
final class FailedAppends {

	private static final Logger log = LoggerFactory.getLogger(FailedAppends.class);

	private final AtomicLong count = new AtomicLong();

	private volatile @Nullable String trouble;

	private volatile long lastMillis;

	private long before;

	/** Some appends failed. */
	void add(Throwable failure, int appends) {
		if (this.trouble == null) {
			this.before = this.count.get();
			log.warn("Appends fail, and nothing of them is stored: {}", failure.getMessage());
		}
		this.trouble = "The last append failed: " + InsertFailure.inWords(failure);
		this.lastMillis = System.currentTimeMillis();
		this.count.addAndGet(appends);
	}

	/** An append succeeded. */
	void end() {
		if (this.trouble != null) {
			this.trouble = null;
			log.info("Appends succeed again; {} had failed", this.count.get() - this.before);
		}
	}

	/** What is wrong since the last success; empty if nothing is. */
	Optional<String> trouble() {
		return Optional.ofNullable(this.trouble);
	}

	/** When the last one failed, in milliseconds since 1970; 0 if none has. */
	long lastMillis() {
		return this.lastMillis;
	}

	/** All that failed since the start. */
	long count() {
		return this.count.get();
	}

}
