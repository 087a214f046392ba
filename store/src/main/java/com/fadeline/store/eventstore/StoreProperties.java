package com.fadeline.store.eventstore;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the limits of the event store.
 *
 * @param queueCapacity appends that may wait for the writer; one more is refused
 * @param groupEvents events that one transaction stores at most (a larger append goes
 * alone)
 * @param queueLimit how long an append waits for its turn before it is withdrawn
 * @param outcomeLimit how long a caller waits for the outcome once its events were sent
 * @param statementLimit how long PostgreSQL may work on one group
 * @param lockLimit how long a start waits for another process to give up the database
 * @param heartbeat how often an idle writer checks that it still holds the database
 * @param readBatch events read at a time
 * @param knownStreams streams whose existence is kept in memory, at about 1.2 bytes each;
 * with more streams than that, some reads are in vain
 */
@ConfigurationProperties("fadeline.store")
record StoreProperties(@DefaultValue("2000") int queueCapacity, @DefaultValue("500") int groupEvents,
		@DefaultValue("5s") Duration queueLimit, @DefaultValue("30s") Duration outcomeLimit,
		@DefaultValue("5s") Duration statementLimit, @DefaultValue("5s") Duration lockLimit,
		@DefaultValue("5s") Duration heartbeat, @DefaultValue("1000") int readBatch,
		@DefaultValue("2000000") int knownStreams) {

	StoreProperties {
		if (queueCapacity < 1 || groupEvents < 1 || readBatch < 1 || knownStreams < 1) {
			throw new IllegalArgumentException("fadeline.store: queue-capacity (" + queueCapacity + "), group-events ("
					+ groupEvents + "), read-batch (" + readBatch + ") and known-streams (" + knownStreams
					+ ") must be 1 or more");
		}
	}

}
