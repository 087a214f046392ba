package com.fadeline.query.history;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.query.projection.BulkInsert;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Row;
import com.fadeline.query.projection.Table;
import com.fadeline.query.projection.Upsert;

import static java.util.stream.Collectors.toMap;

/**
 * Table access of the course history, one row for each event; only the unwritten tail of
 * a course is in memory.
 */
final class HistoryTable implements Table<List<HistoryRow>> {

	private static final String NAME = "course_history";

	private static final Map<String, Class<? extends CourseEvent>> TYPES = CourseEvent.types()
		.stream()
		.collect(toMap(Class::getSimpleName, (type) -> type));

	private final JdbcOperations jdbc;

	private final Documents documents;

	private final String qualifiedName;

	private final Upsert<Line> upsert;

	private final BulkInsert<Line> insert;

	HistoryTable(JdbcOperations jdbc, Documents documents) {
		this(jdbc, documents, SCHEMA);
	}

	private HistoryTable(JdbcOperations jdbc, Documents documents, String schema) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.qualifiedName = schema + "." + NAME;
		List<Column<Line>> columns = List.of(new Column<>("course_id", "uuid", Line::course),
				new Column<>("sequence", "bigint", (line) -> line.row().sequence()),
				new Column<>("type", "text", (line) -> line.row().type()),
				new Column<>("recorded_at", "timestamptz", (line) -> line.row().at()),
				new Column<>("user_id", "text", (line) -> line.row().userId()),
				new Column<>("role", "text", (line) -> line.row().role()),
				new Column<>("data", "jsonb", (line) -> documents.write(line.row().data())));
		this.upsert = new Upsert<>(this.qualifiedName, List.of("course_id", "sequence"), columns);
		this.insert = new BulkInsert<>(this.qualifiedName, columns);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Table<List<HistoryRow>> in(String schema) {
		return new HistoryTable(this.jdbc, this.documents, schema);
	}

	@Override
	public Map<UUID, Row<List<HistoryRow>>> load(Collection<UUID> ids) {
		Map<UUID, Row<List<HistoryRow>>> rows = new HashMap<>();
		this.jdbc
			.query("""
					select course.id, last.sequence
					from unnest(?) as course (id),
					     lateral (select sequence from %s where course_id = course.id order by sequence desc limit 1) as last
					"""
				.formatted(this.qualifiedName), (row) -> {
					UUID id = row.getObject("id", UUID.class);
					rows.put(id, new Row<>(id, row.getLong("sequence"), List::of));
				}, new SqlArrayValue("uuid", ids.toArray()));
		return rows;
	}

	@Override
	public void save(List<Row<List<HistoryRow>>> rows) {
		this.upsert.execute(this.jdbc, lines(rows));
	}

	@Override
	public void add(List<Row<List<HistoryRow>>> rows) {
		this.insert.execute(this.jdbc, lines(rows));
	}

	private static List<Line> lines(List<Row<List<HistoryRow>>> rows) {
		return rows.stream()
			.flatMap((
					tail) -> Objects.requireNonNull(tail.state().get()).stream().map((row) -> new Line(tail.id(), row)))
			.toList();
	}

	/** Returns all events of a course, oldest first. */
	List<HistoryRow> find(UUID course) {
		return this.jdbc.query("select * from %s where course_id = ? order by sequence".formatted(this.qualifiedName),
				(row, number) -> new HistoryRow(row.getLong("sequence"), row.getString("type"),
						row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("user_id"),
						row.getString("role"), this.documents.read(row.getString("data"),
								Objects.requireNonNull(TYPES.get(row.getString("type"))))),
				course);
	}

	private record Line(UUID course, HistoryRow row) {
	}

}
