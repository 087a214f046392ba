package com.fadeline.store.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Restorer of lost tables that can be filled from the events: those of the read models
 * with the views on them, and those of the event processors. The processors then begin
 * with the first event. What is learned from read models is learned again. A start
 * without any other table is refused.
 */
public final class LostTables {

	private static final Logger log = LoggerFactory.getLogger(LostTables.class);

	static final Set<String> READ_MODELS = new LinkedHashSet<>(List.of("read_model", "report"));

	private static final Set<String> PROCESSORS = Set.of("axon");

	/** Views alone, on the read models and on what is learned. */
	private static final Set<String> VIEWS = Set.of("report");

	/** Computed from the read models in the background, or as soon as somebody looks. */
	private static final Set<String> LEARNED = Set.of("forecast");

	private final JdbcClient database;

	private final TransactionTemplate transactions;

	/** Creates the restorer, which reads nothing yet. */
	LostTables(DataSource database) {
		this.database = JdbcClient.create(database);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
	}

	/** Restores before the migrations, which trust their own history. */
	public static void restoreAndMigrate(Flyway flyway) {
		new LostTables(flyway.getConfiguration().getDataSource()).restore();
		flyway.migrate();
	}

	/**
	 * Creates the missing tables.
	 * @throws LostTableException if a table is missing that is not made from events
	 */
	void restore() {
		this.transactions.executeWithoutResult((transaction) -> {
			// Of several processes one creates them.
			this.database.sql("select pg_advisory_xact_lock(hashtext('fadeline lost tables'))").query().listOfRows();
			restore(AppliedMigrations.of(this.database));
		});
	}

	private void restore(AppliedMigrations migrations) {
		List<String> missing = missing(migrations.tables());
		READ_MODELS.stream()
			.filter((schema) -> !migrations.statements().isEmpty() && isSchemaMissing(schema))
			.filter((schema) -> !migrations.making(Set.of(schema)).isEmpty())
			.forEach(missing::add);
		missing.stream()
			.filter((name) -> !isOf(READ_MODELS, name) && !isOf(PROCESSORS, name) && !isOf(LEARNED, name))
			.findFirst()
			.ifPresent((name) -> {
				throw new LostTableException(name);
			});
		boolean forgotten = missing.removeIf((name) -> isOf(LEARNED, name));
		if (forgotten) {
			makeAgain(migrations, LEARNED);
		}
		if (missing.stream().anyMatch((name) -> isOf(READ_MODELS, name))) {
			makeAgain(migrations, READ_MODELS);
		}
		else if (forgotten) {
			makeAgain(migrations, VIEWS);
		}
		if (missing.stream().anyMatch((name) -> isOf(PROCESSORS, name))) {
			makeAgain(migrations, PROCESSORS);
		}
		if (!missing.isEmpty()) {
			this.database.sql("truncate axon.token, axon.dead_letter").update();
			log.warn(
					"{} had been lost. They are made again and filled from the first event on; until then views are incomplete",
					String.join(", ", missing));
		}
	}

	private void makeAgain(AppliedMigrations migrations, Set<String> schemas) {
		this.database.sql("drop schema if exists %s cascade".formatted(String.join(", ", schemas))).update();
		migrations.making(schemas).forEach((statement) -> this.database.sql(statement).update());
	}

	static boolean isOf(Set<String> schemas, String name) {
		return schemas.contains(name.replaceFirst("\\..*", ""));
	}

	private List<String> missing(Collection<String> tables) {
		return new ArrayList<>(
				this.database.sql("select name from unnest(:tables) name where to_regclass(name) is null")
					.param("tables", tables.toArray(String[]::new))
					.query(String.class)
					.list());
	}

	private boolean isSchemaMissing(String schema) {
		return this.database.sql("select to_regnamespace(:schema) is null")
			.param("schema", schema)
			.query(Boolean.class)
			.single();
	}

}
