package com.fadeline.store.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import com.fadeline.query.projection.ReadModelTables;

/**
 * Table access of the structure of the read models: their tables and the views on them,
 * as the migrations created them.
 */
@Component
public class ReadModelTablesOfMigrations implements ReadModelTables {

	private final JdbcClient database;

	private final ObjectProvider<Flyway> flyway;

	private final Supplier<AppliedMigrations> migrations;

	ReadModelTablesOfMigrations(DataSource database, ObjectProvider<Flyway> flyway) {
		this.database = JdbcClient.create(database);
		this.flyway = flyway;
		this.migrations = SingletonSupplier.of(() -> AppliedMigrations.of(this.database));
	}

	@Override
	public Set<String> missing() {
		return new TreeSet<>(this.database.sql("""
				select name from unnest(:names::text[]) as name where to_regclass(name) is null
				union all
				select name from unnest(:schemas::text[]) as name where to_regnamespace(name) is null
				""")
			.param("names", tables())
			.param("schemas", LostTables.READ_MODELS.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	private String[] tables() {
		return this.migrations.get()
			.tables()
			.stream()
			.filter((name) -> LostTables.isOf(LostTables.READ_MODELS, name))
			.toArray(String[]::new);
	}

	@Override
	public List<String> making() {
		List<String> making = new ArrayList<>(List.of("drop schema if exists report cascade"));
		making.addAll(this.migrations.get().making(LostTables.READ_MODELS));
		return making;
	}

	/** Runs the migrations, after all of which the rights to the views are granted. */
	@Override
	public void restored() {
		this.flyway.ifAvailable(Flyway::migrate);
	}

}
