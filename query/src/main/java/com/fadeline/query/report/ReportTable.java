package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Row;
import com.fadeline.query.projection.Table;
import com.fadeline.query.report.Cell.Amount;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.Traits;

import org.springframework.jdbc.core.JdbcOperations;

import static java.util.stream.Collectors.toSet;

/**
 * Table access of the reports: the facts of each course, its sittings, and the cells, to
 * which a changed course adds the difference between its present and its earlier
 * contribution.
 */
final class ReportTable implements Table<CourseTally> {

	private final JdbcOperations jdbc;

	private final Documents documents;

	private final DocumentTable<ReportFacts> courses;

	private final SittingTable sittings;

	private final CellTable cells;

	ReportTable(JdbcOperations jdbc, Documents documents) {
		this(jdbc, documents, SCHEMA);
	}

	private ReportTable(JdbcOperations jdbc, Documents documents, String schema) {
		this.jdbc = jdbc;
		this.documents = documents;
		DocumentTable<ReportFacts> courses = new DocumentTable<>(jdbc, documents, "report_course", ReportFacts.class,
				List.of(new Column<>("clinic_id", "uuid", (course) -> course.clinicId().value()),
						new Column<>("opened_on", "date", ReportFacts::openedOn),
						new Column<>("status", "text", (course) -> course.status().name()),
						new Column<>("outcome", "text",
								(course) -> (course.outcome() == null) ? null : course.outcome().name()),
						new Column<>("ended_on", "date", ReportFacts::endedOn),
						new Column<>("body_site", "text",
								(course) -> (course.bodySite() == null) ? null : course.bodySite().name()),
						new Column<>("goal", "text", (course) -> course.goal().name()),
						new Column<>("target_fading", "double precision", ReportFacts::targetFading),
						new Column<>("phototype", "text", Traits::phototype),
						new Column<>("pigment", "text", (course) -> course.pigment().name()),
						new Column<>("estimate_basis", "text", (course) -> course.estimate().basis().name()),
						new Column<>("estimate_low", "double precision", (course) -> course.estimate().low()),
						new Column<>("estimate_likely", "double precision", (course) -> course.estimate().likely()),
						new Column<>("estimate_high", "double precision", (course) -> course.estimate().high()),
						new Column<>("lost", "boolean", ReportFacts::isLost),
						new Column<>("sittings", "integer", (course) -> course.sittings().size()),
						new Column<>("sittings_elsewhere", "integer", ReportFacts::sittingsElsewhere)));
		this.courses = schema.equals(SCHEMA) ? courses.cached() : courses.in(schema);
		this.sittings = new SittingTable(jdbc, schema);
		this.cells = new CellTable(jdbc, schema);
	}

	Set<ClinicId> clinicsOf(Set<UUID> courses) {
		return this.courses.states(courses).map(ReportFacts::clinicId).collect(toSet());
	}

	@Override
	public String name() {
		return this.courses.name();
	}

	@Override
	public List<String> names() {
		return List.of(name(), SittingTable.NAME, CellTable.NAME);
	}

	@Override
	public Table<CourseTally> in(String schema) {
		return new ReportTable(this.jdbc, this.documents, schema);
	}

	@Override
	public Map<UUID, Row<CourseTally>> load(Collection<UUID> ids) {
		Map<UUID, Row<CourseTally>> rows = new HashMap<>();
		this.courses.load(ids)
			.forEach((id, row) -> rows.put(id, new Row<>(id, row.sequence(),
					() -> CourseTally.stored(Objects.requireNonNull(row.state().get())))));
		return rows;
	}

	@Override
	public void save(List<Row<CourseTally>> rows) {
		Changes changes = Changes.of(rows);
		this.courses.save(changes.facts());
		this.sittings.save(changes.lines());
		this.sittings.remove(changes.gone());
		this.cells.add(changes.differences());
	}

	@Override
	public void add(List<Row<CourseTally>> rows) {
		Changes changes = Changes.of(rows);
		this.courses.add(changes.facts());
		this.sittings.add(changes.lines());
		this.cells.add(changes.differences());
	}

	/** Value object of what rows change in each of the tables. */
	private record Changes(List<Row<ReportFacts>> facts, List<Map.Entry<UUID, SittingLine>> lines,
			List<Map.Entry<UUID, SittingId>> gone, Map<Cell, Amount> differences) {

		static Changes of(List<Row<CourseTally>> rows) {
			Changes changes = new Changes(new ArrayList<>(rows.size()), new ArrayList<>(), new ArrayList<>(),
					new HashMap<>());
			rows.forEach(changes::add);
			return changes;
		}

		private void add(Row<CourseTally> row) {
			CourseTally tally = Objects.requireNonNull(row.state().get());
			Contribution now = CourseContributions.of(tally.facts());
			this.facts.add(new Row<>(row.id(), row.sequence(), tally::facts));
			now.sittingsSince(tally.counted()).forEach((line) -> this.lines.add(Map.entry(row.id(), line)));
			now.sittingsGoneSince(tally.counted()).forEach((sitting) -> this.gone.add(Map.entry(row.id(), sitting)));
			now.cellsSince(tally.counted())
				.forEach((cell, difference) -> this.differences.merge(cell, difference, Amount::plus));
		}

	}

}
