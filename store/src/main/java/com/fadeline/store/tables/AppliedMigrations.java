package com.fadeline.store.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * List of the statements of the migrations that were applied to a database, in their
 * order.
 *
 * @param statements without comments
 */
record AppliedMigrations(List<String> statements) {

	private static final Pattern TABLE = Pattern
		.compile("(create|drop) table (?:if (?:not )?exists )?([a-z_]+\\.[a-z_]+)", Pattern.CASE_INSENSITIVE);

	private static final String HISTORY = "public.flyway_schema_history";

	/** Returns the applied migrations; none for a database that is new. */
	static AppliedMigrations of(JdbcClient database) {
		boolean isNew = database.sql("select to_regclass(:history) is null")
			.param("history", HISTORY)
			.query(Boolean.class)
			.single();
		List<String> statements = new ArrayList<>();
		if (!isNew) {
			database
				.sql("select script from %s where success and type = 'SQL' order by installed_rank".formatted(HISTORY))
				.query(String.class)
				.list()
				.forEach((script) -> statements.addAll(Statements.of(text(script))));
		}
		return new AppliedMigrations(statements);
	}

	/** Returns the text of a script; empty for one of a later version. */
	private static String text(String script) {
		ClassPathResource migration = new ClassPathResource("db/migration/" + script);
		try {
			return migration.exists() ? migration.getContentAsString(StandardCharsets.UTF_8) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the tables that should exist, with their schemas. */
	Set<String> tables() {
		Set<String> tables = new LinkedHashSet<>();
		this.statements.forEach((statement) -> {
			Matcher table = TABLE.matcher(statement);
			if (table.lookingAt()) {
				String name = table.group(2).toLowerCase(Locale.ROOT);
				if (table.group(1).equalsIgnoreCase("create")) {
					tables.add(name);
				}
				else {
					tables.remove(name);
				}
			}
		});
		return tables;
	}

	/**
	 * Returns the statements that create a schema and its contents, and none that fills
	 * it.
	 */
	List<String> making(Set<String> schemas) {
		String schema = "(?:" + String.join("|", schemas) + ")";
		Pattern making = Pattern.compile(
				"create schema (?:if not exists )?%1$s\\b.*|(?:create|alter|drop|comment on)\\b(?:(?! as\\b)[^.(])*\\b%1$s\\..*|comment on schema %1$s\\b.*"
					.formatted(schema),
				Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
		return this.statements.stream().filter((statement) -> making.matcher(statement).matches()).toList();
	}

}
