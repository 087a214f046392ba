package com.fadeline.store.health;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Health indicator of events that could not be handled: attention while any wait; the
 * service itself goes on, so it is not down.
 */
@Component("deadLettersHealthIndicator")
final class DeadLettersHealth extends AbstractHealthIndicator {

	private final JdbcClient database;

	private final OperationMeters meters;

	DeadLettersHealth(JdbcClient database, OperationMeters meters) {
		super("The dead letters cannot be counted");
		this.database = database;
		this.meters = meters;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Map<String, Long> letters = new TreeMap<>();
		this.database.sql("select processing_group, count(*) from axon.dead_letter group by processing_group")
			.query((row) -> {
				letters.put(row.getString(1), row.getLong(2));
			});
		this.meters.deadLetters(letters);
		health.status(letters.isEmpty() ? Status.UP : Attention.STATUS).withDetails(letters);
	}

}
