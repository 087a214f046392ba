package com.fadeline.query.projection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import static java.util.stream.Collectors.joining;

/**
 * Insert of many rows that a table does not have yet, by {@code COPY}, which costs
 * PostgreSQL less than any other statement.
 */
public final class BulkInsert<T> {

	private static final String NULL = "\\N";

	private final String sql;

	private final List<Column<T>> columns;

	public BulkInsert(String table, List<Column<T>> columns) {
		this.columns = List.copyOf(columns);
		this.sql = "copy %s (%s) from stdin".formatted(table,
				columns.stream().map(Column::name).collect(joining(", ")));
	}

	/** Writes the rows. */
	public void execute(JdbcOperations jdbc, List<T> rows) {
		if (rows.isEmpty()) {
			return;
		}
		byte[] text = text(rows).getBytes(StandardCharsets.UTF_8);
		jdbc.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn(this.sql, new ByteArrayInputStream(text));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private String text(List<T> rows) {
		StringBuilder text = new StringBuilder();
		for (T row : rows) {
			for (int column = 0; column < this.columns.size(); column++) {
				if (column > 0) {
					text.append('\t');
				}
				append(text, this.columns.get(column).value().apply(row));
			}
			text.append('\n');
		}
		return text.toString();
	}

	private static void append(StringBuilder text, @Nullable Object value) {
		if (value == null) {
			text.append(NULL);
			return;
		}
		String written = (value instanceof String string) ? Documents.withoutNul(string) : value.toString();
		for (int i = 0; i < written.length(); i++) {
			char character = written.charAt(i);
			switch (character) {
				case '\\' -> text.append("\\\\");
				case '\t' -> text.append("\\t");
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				default -> text.append(character);
			}
		}
	}

}
