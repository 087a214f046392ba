package com.fadeline.store.health;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Health indicator of reminders: attention while some fail or no process raises due ones,
 * since an empty attention list would otherwise suggest a day without work.
 */
@Component("deadlinesHealthIndicator")
final class DeadlinesHealth extends AbstractHealthIndicator {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final JdbcClient database;

	private final OperationMeters meters;

	private final Clock clock;

	DeadlinesHealth(JdbcClient database, OperationMeters meters, Clock clock) {
		super("The deadlines cannot be counted");
		this.database = database;
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		this.database.sql("""
				select count(*) filter (where consecutive_failures > 0), count(*) filter (where execution_time < :late)
				from deadlines.scheduled_task
				""").param("late", this.clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC)).query((row) -> {
			long failing = row.getLong(1);
			long overdue = row.getLong(2);
			this.meters.reminders(failing, overdue);
			health.status((failing == 0 && overdue == 0) ? Status.UP : Attention.STATUS)
				.withDetail("failing", failing)
				.withDetail("overdue", overdue);
		});
	}

}
