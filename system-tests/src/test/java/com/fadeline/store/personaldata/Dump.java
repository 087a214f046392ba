package com.fadeline.store.personaldata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * All that a database holds, table by table, as a dump of it would: tables that are added
 * are in it without being listed. Bytes are told as the text that they may be.
 */
public record Dump(Map<String, List<String>> rows) {

	public static Dump of(JdbcClient jdbc) {
		Map<String, List<Column>> tables = jdbc.sql("""
				select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as table,
				    quote_ident(c.column_name) as column, c.data_type as type
				from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
				where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
				""")
			.query((row, number) -> Map.entry(row.getString("table"),
					new Column(row.getString("column"), row.getString("type"))))
			.list()
			.stream()
			.collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
		Map<String, List<String>> rows = new TreeMap<>();
		tables.forEach((table, columns) -> rows.put(table,
				jdbc.sql("select concat_ws(' ', %s) from %s order by 1"
					.formatted(columns.stream().map(Column::asText).collect(joining(", ")), table))
					.query(String.class)
					.list()));
		return new Dump(rows);
	}

	/** The rows that hold a text, whatever its case. */
	public List<String> grep(String text) {
		String wanted = text.toLowerCase(Locale.ROOT);
		return this.rows.entrySet()
			.stream()
			.flatMap((table) -> table.getValue()
				.stream()
				.filter((row) -> row.toLowerCase(Locale.ROOT).contains(wanted))
				.map((row) -> table.getKey() + ": " + row))
			.toList();
	}

	/** The rows of one schema. */
	Map<String, List<String>> in(String schema) {
		Map<String, List<String>> chosen = new TreeMap<>(this.rows);
		chosen.keySet().removeIf((table) -> !table.startsWith(schema + "."));
		return chosen;
	}

	private record Column(String name, String type) {

		String asText() {
			return this.type.equals("bytea") ? "encode(%s, 'escape')".formatted(this.name) : this.name + "::text";
		}

	}

}
