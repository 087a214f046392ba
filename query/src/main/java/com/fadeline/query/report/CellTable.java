package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.Upsert;
import com.fadeline.query.report.Cell.Amount;

import static java.util.stream.Collectors.joining;

/**
 * Table access of the cells of all reports, each stored for its day and for its month: so
 * a report reads as many as there are months and values, however many sittings. Cells are
 * written in a fixed order, so that concurrent writers wait for each other and never
 * deadlock.
 */
final class CellTable {

	static final String NAME = "report_cell";

	private static final List<Column<Entry>> KEY = List.of(
			new Column<>("figure", "text", (entry) -> entry.cell().figure().name()),
			new Column<>("dimension", "text", (entry) -> entry.cell().dimension().name()),
			new Column<>("grain", "text", (entry) -> entry.grain().name()),
			new Column<>("starts_on", "date", (entry) -> entry.cell().day()),
			new Column<>("clinic_id", "uuid", (entry) -> entry.cell().clinicId().value()),
			new Column<>("value", "text", (entry) -> entry.cell().value()),
			new Column<>("detail", "text", (entry) -> entry.cell().detail()));

	private static final List<String> KEY_NAMES = KEY.stream().map(Column::name).toList();

	private final JdbcOperations jdbc;

	private final Upsert<Entry> upsert;

	private final String removal;

	CellTable(JdbcOperations jdbc, String schema) {
		this.jdbc = jdbc;
		String table = schema + "." + NAME;
		List<Column<Entry>> columns = new ArrayList<>(KEY);
		columns.add(new Column<>("n", "bigint", (entry) -> entry.amount().count()));
		columns.add(new Column<>("measured", "bigint", (entry) -> entry.amount().measured()));
		columns.add(new Column<>("total", "numeric", (entry) -> entry.amount().total()));
		this.upsert = Upsert.adding(table, KEY_NAMES, columns);
		this.removal = "delete from %s as stored using unnest(%s) as gone (%s) where stored.n = 0 and %s".formatted(
				table, KEY.stream().map((column) -> "?::" + column.type() + "[]").collect(joining(", ")),
				String.join(", ", KEY_NAMES),
				KEY_NAMES.stream().map((name) -> "stored.%1$s = gone.%1$s".formatted(name)).collect(joining(" and ")));
	}

	/** Adds the differences; a cell without content is deleted. */
	void add(Map<Cell, Amount> differences) {
		List<Entry> entries = new ArrayList<>();
		for (Grain grain : Grain.values()) {
			Map<Cell, Amount> sums = new TreeMap<>();
			differences.forEach((cell, amount) -> {
				if (grain.sumsUp(cell)) {
					sums.merge(cell.on(grain.startOf(cell.day())), amount, Amount::plus);
				}
			});
			entries.addAll(entries(grain, sums));
		}
		this.upsert.execute(this.jdbc, entries);
		List<Entry> lessened = entries.stream().filter((entry) -> entry.amount().count() < 0).toList();
		if (!lessened.isEmpty()) {
			this.jdbc.update(this.removal, KEY.stream()
				.map((column) -> new SqlArrayValue(column.type(), lessened.stream().map(column.value()).toArray()))
				.toArray());
		}
	}

	private static List<Entry> entries(Grain grain, Map<Cell, Amount> cells) {
		return cells.entrySet()
			.stream()
			.filter((cell) -> !cell.getValue().isZero())
			.map((cell) -> new Entry(cell.getKey(), grain, cell.getValue()))
			.toList();
	}

	private record Entry(Cell cell, Grain grain, Amount amount) {
	}

}
