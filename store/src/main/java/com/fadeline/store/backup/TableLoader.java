package com.fadeline.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Loader of tables from a back-up, in one transaction. */
final class TableLoader {

	private final Connection connection;

	private final JdbcClient database;

	TableLoader(Connection connection) {
		this.connection = connection;
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/** Fills the tables with nothing but the contents of the back-up. */
	void fill(Archive archive, Manifest manifest) {
		Map<String, Manifest.Part> tables = manifest.tables()
			.stream()
			.collect(Collectors.toMap(Manifest.Part::name, Function.identity()));
		this.database.sql("truncate %s cascade".formatted(String.join(", ", tables.keySet()))).update();
		archive.read((name, entry) -> {
			Manifest.Part part = tables.get(name);
			if (part != null) {
				fill(part, entry);
			}
		});
		tables.keySet().forEach(this::countOn);
	}

	private void fill(Manifest.Part part, InputStream rows) throws IOException {
		try {
			long filled = this.connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn(new BackupTable(part.name(), part.columns()).copyIn(), rows);
			if (filled != part.rows()) {
				throw new BackupException("%s has %d rows in the back-up, and %d were restored".formatted(part.name(),
						part.rows(), filled));
			}
		}
		catch (SQLException ex) {
			throw new BackupException("%s cannot be filled: %s".formatted(part.name(), ex.getMessage()), ex);
		}
	}

	/** Sets the numbers that the database generates to continue after the last one. */
	private void countOn(String table) {
		this.database.sql("""
				select quote_ident(attname) from pg_attribute
				where attrelid = ?::regclass and attidentity <> '' and not attisdropped
				""").param(table).query(String.class).list().forEach((column) -> this.database.sql("""
				select setval(pg_get_serial_sequence('%1$s', '%2$s'), coalesce(max(%2$s), 1), count(*) > 0) from %1$s
				""".formatted(table, column)).query(Long.class).single());
	}

	/**
	 * Records the back-up, where the database is of a version that has the table for it.
	 */
	void record(Backup backup) {
		if (this.database.sql("select to_regclass('backup.made') is not null").query(Boolean.class).single()) {
			new Backups(this.database).add(backup);
		}
	}

}
