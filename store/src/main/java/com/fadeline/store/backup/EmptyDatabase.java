package com.fadeline.store.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.Flyway;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Check that a database is empty, and creation of the tables of a back-up in it. */
final class EmptyDatabase {

	private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*");

	private EmptyDatabase() {
	}

	/** Returns whether it has no table but those of extensions. */
	static boolean isEmpty(Database database) {
		return database.client().sql("""
				select not exists (
				    select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
				    where relkind in ('r', 'p') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
				        and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e'))
				""").query(Boolean.class).single();
	}

	/** Returns the last migration of this version of Fadeline. */
	static int latestSchema() {
		try {
			Resource[] migrations = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:db/migration/V*.sql");
			return Arrays.stream(migrations)
				.map((migration) -> MIGRATION.matcher(Objects.requireNonNull(migration.getFilename())))
				.filter(Matcher::matches)
				.mapToInt((migration) -> Integer.parseInt(migration.group(1)))
				.max()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Creates the tables as they were after a migration. */
	static void migrate(Database database, String schema, String reportRole) {
		Flyway.configure()
			.dataSource(database.source())
			.placeholders(Map.of("reportRole", reportRole))
			.target(schema)
			.load()
			.migrate();
	}

}
