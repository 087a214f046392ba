package com.fadeline.query.projection;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;

import static java.util.stream.Collectors.joining;

/** Upsert of many rows by one statement: one array for each column. */
public final class Upsert<T> {

	/**
	 * Most rows of one statement, as many as a processor's batch; more cost more each.
	 */
	private static final int MOST_ROWS = 500;

	private final String sql;

	private final List<Column<T>> columns;

	/**
	 * @param key columns of the primary key; a row of the same key is replaced
	 * @param columns the columns of the key and all others
	 */
	public Upsert(String table, List<String> key, List<Column<T>> columns) {
		this(table, key, columns, "%1$s = excluded.%1$s");
	}

	private Upsert(String table, List<String> key, List<Column<T>> columns, String merge) {
		this.columns = List.copyOf(columns);
		this.sql = """
				insert into %s as stored (%s)
				select * from unnest(%s)
				on conflict (%s) do update set %s
				""".formatted(table, columns.stream().map(Column::name).collect(joining(", ")),
				columns.stream().map((column) -> "?::" + column.type() + "[]").collect(joining(", ")),
				String.join(", ", key),
				columns.stream()
					.map(Column::name)
					.filter((name) -> !key.contains(name))
					.map(merge::formatted)
					.collect(joining(", ")));
	}

	/**
	 * Creates one that adds to the stored numbers instead of replacing them. All
	 * concurrent writers of the same rows must use the same order.
	 * @param key columns of the primary key; values are added to a row of the same key
	 * @param columns the columns of the key, and numbers
	 */
	public static <T> Upsert<T> adding(String table, List<String> key, List<Column<T>> columns) {
		return new Upsert<>(table, key, columns, "%1$s = stored.%1$s + excluded.%1$s");
	}

	/** Writes the rows. */
	public void execute(JdbcOperations jdbc, List<T> rows) {
		slices(rows).forEach((slice) -> jdbc.update(this.sql, arrays(slice)));
	}

	/** Writes the rows and returns an expression of each as it was written. */
	<R> List<R> execute(JdbcOperations jdbc, List<T> rows, String returning, RowMapper<R> reader) {
		return slices(rows)
			.flatMap((slice) -> jdbc.query(this.sql + " returning " + returning, reader, arrays(slice)).stream())
			.toList();
	}

	private static <T> Stream<List<T>> slices(List<T> rows) {
		return IntStream.iterate(0, (from) -> from < rows.size(), (from) -> from + MOST_ROWS)
			.mapToObj((from) -> rows.subList(from, Math.min(from + MOST_ROWS, rows.size())));
	}

	private Object[] arrays(List<T> rows) {
		return this.columns.stream().map((column) -> array(column, rows)).toArray();
	}

	private static <T> SqlArrayValue array(Column<T> column, List<T> rows) {
		return new SqlArrayValue(column.type(),
				rows.stream().map(column.value()).map(Upsert::storable).toArray(Object[]::new));
	}

	private static @Nullable Object storable(@Nullable Object value) {
		return (value instanceof String text) ? Documents.withoutNul(text) : value;
	}

}
