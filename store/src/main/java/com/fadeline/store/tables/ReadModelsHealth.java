package com.fadeline.store.tables;

import java.util.Set;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Health indicator of the read models: down while tables of read models are missing, so
 * that they cannot be read.
 */
@Component("readModelsHealthIndicator")
final class ReadModelsHealth extends AbstractHealthIndicator {

	private final ReadModelTablesOfMigrations tables;

	ReadModelsHealth(ReadModelTablesOfMigrations tables) {
		super("The tables of the read models cannot be looked for");
		this.tables = tables;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Set<String> missing = this.tables.missing();
		if (missing.isEmpty()) {
			health.up();
		}
		else {
			health.down().withDetail("missing", missing).withDetail("remedy", "rebuild the read models");
		}
	}

}
