package com.fadeline.store.axon;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Axon.
 *
 * @param cachedAggregates most aggregates that are kept in memory
 * @param snapshotAfterEvents events of an aggregate after which its state is stored too
 * @param processors how each event processor is run
 * @param deadLetters what happens to events that could not be handled
 * @param serverLimit longest wait for Axon Server at the start
 */
@ConfigurationProperties("fadeline.axon")
public record AxonProperties(@DefaultValue("20000") int cachedAggregates, @DefaultValue("200") int snapshotAfterEvents,
		@DefaultValue Processors processors, @DefaultValue DeadLetters deadLetters,
		@DefaultValue("30s") Duration serverLimit) {

	/**
	 * Settings of every event processor.
	 *
	 * @param segments shares of the events that are handled side by side, fixed at a
	 * processor's first start
	 * @param threads threads that read the events and work on the segments; with one, a
	 * batch is whatever has come during the batch before
	 * @param batchSize most events in one transaction
	 * @param unhurried groups of low priority: they poll for events twice a second on one
	 * thread, so that commands come first
	 */
	public record Processors(@DefaultValue("2") int segments, @DefaultValue("1") int threads,
			@DefaultValue("500") int batchSize, @DefaultValue("deadlines") Set<String> unhurried) {
	}

	/**
	 * Settings of the events that could not be handled.
	 *
	 * @param retryAfter pause before each further attempt; after the last one the event
	 * stays until an administrator acts
	 * @param interval how often due attempts are polled for
	 */
	public record DeadLetters(@DefaultValue( {
			"10s", "1m", "10m", "1h" }) List<Duration> retryAfter, @DefaultValue("5s") Duration interval){
	}

}
