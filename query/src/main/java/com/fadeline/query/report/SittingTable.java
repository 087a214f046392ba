package com.fadeline.query.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.CompletenessReport.IncompleteRecord;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.projection.BulkInsert;
import com.fadeline.query.statistics.RatioOfSums.Moments;
import com.fadeline.query.projection.Column;
import com.fadeline.query.projection.Upsert;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Supplies;
import com.fadeline.query.report.facts.Traits;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Table access of one row for each sitting done here, for BI tools and the list of
 * incomplete records.
 */
final class SittingTable {

	static final String NAME = "report_sitting";

	private final JdbcOperations jdbc;

	private final String table;

	private final Upsert<Map.Entry<UUID, SittingLine>> upsert;

	private final BulkInsert<Map.Entry<UUID, SittingLine>> insert;

	SittingTable(JdbcOperations jdbc, String schema) {
		this.jdbc = jdbc;
		this.table = schema + "." + NAME;
		List<Column<Map.Entry<UUID, SittingLine>>> columns = List.of(
				new Column<>("course_id", "uuid", Map.Entry::getKey),
				new Column<>("sitting_id", "uuid", (row) -> row.getValue().sittingId().value()),
				new Column<>("clinic_id", "uuid", (row) -> row.getValue().clinicId().value()),
				new Column<>("performed_on", "date", (row) -> row.getValue().performedOn()),
				new Column<>("method", "text", (row) -> row.getValue().method().name()),
				new Column<>("wavelength", "text", (row) -> row.getValue().wavelength()),
				new Column<>("phototype", "text", (row) -> row.getValue().phototype()),
				new Column<>("pigment", "text", (row) -> row.getValue().pigment().name()),
				new Column<>("device_id", "uuid",
						(row) -> (row.getValue().deviceId() == null) ? null : row.getValue().deviceId().value()),
				new Column<>("operator_id", "uuid", (row) -> row.getValue().operatorId().value()),
				new Column<>("fading_gained", "numeric", (row) -> row.getValue().fadingGained()),
				new Column<>("removed_depth", "double precision", (row) -> row.getValue().removedDepth()),
				new Column<>("expected_depth", "double precision", (row) -> row.getValue().expectedDepth()),
				new Column<>("missing", "text", (row) -> row.getValue().missing()),
				supply("product", Supplies::product), supply("lot", Supplies::lot),
				supply("needle_lot", Supplies::needleLot),
				supply("product_key", (supplies) -> Supplies.key(supplies.product())),
				supply("lot_key", (supplies) -> Supplies.key(supplies.lot())),
				supply("needle_lot_key", (supplies) -> Supplies.key(supplies.needleLot())));
		this.upsert = new Upsert<>(this.table, List.of("course_id", "sitting_id"), columns);
		this.insert = new BulkInsert<>(this.table, columns);
	}

	private static Column<Map.Entry<UUID, SittingLine>> supply(String name,
			Function<Supplies, @Nullable String> value) {
		return new Column<>(name, "text", (row) -> {
			@Nullable Supplies supplies = row.getValue().supplies();
			return (supplies == null) ? null : value.apply(supplies);
		});
	}

	void save(List<Map.Entry<UUID, SittingLine>> rows) {
		this.upsert.execute(this.jdbc, rows);
	}

	void add(List<Map.Entry<UUID, SittingLine>> rows) {
		this.insert.execute(this.jdbc, rows);
	}

	/** Deletes withdrawn sittings, by their courses. */
	void remove(List<Map.Entry<UUID, SittingId>> gone) {
		if (!gone.isEmpty()) {
			this.jdbc.update("""
					delete from %s as stored using unnest(?, ?) as gone (course_id, sitting_id)
					where stored.course_id = gone.course_id and stored.sitting_id = gone.sitting_id
					""".formatted(this.table),
					new SqlArrayValue("uuid", gone.stream().map(Map.Entry::getKey).toArray()),
					new SqlArrayValue("uuid", gone.stream().map((row) -> row.getValue().value()).toArray()));
		}
	}

	/**
	 * Returns what the measured sittings of each group removed of what was left.
	 * Quartiles and numbers of courses are no sums, so this reads each of the sittings.
	 */
	Map<String, Removal> removal(ReportScope scope, Grouping groupBy) {
		Condition condition = new Condition("removed_depth is not null").in("clinic_id", scope.clinics())
			.notBefore("performed_on", scope.from())
			.notAfter("performed_on", scope.to());
		Map<String, Removal> removal = new HashMap<>();
		this.jdbc
			.query("""
					with sitting as (
					    select %s as subject, course_id, removed_depth as removed, expected_depth as expected
					    from %s where %s),
					course as (
					    select subject, sum(removed) as removed, sum(expected) as expected
					    from sitting group by subject, course_id)
					select subject, quartiles, courses, removed, expected, removed_squared, product, expected_squared
					from (select subject,
					             percentile_cont(array[0.25, 0.5, 0.75]) within group (order by 1 - exp(-removed)) as quartiles
					      from sitting group by subject) shares
					join (select subject, count(*) as courses, sum(removed) as removed, sum(expected) as expected,
					             sum(removed * removed) as removed_squared, sum(removed * expected) as product,
					             sum(expected * expected) as expected_squared
					      from course group by subject) sums using (subject)
					"""
				.formatted(group(groupBy), this.table, condition.sql()), (row) -> {
					Double[] quartiles = (Double[]) row.getArray("quartiles").getArray();
					removal.put(row.getString("subject"),
							new Removal(quartiles[0], quartiles[1], quartiles[2],
									new Moments(row.getInt("courses"), row.getDouble("removed"),
											row.getDouble("expected"), row.getDouble("removed_squared"),
											row.getDouble("product"), row.getDouble("expected_squared"))));
				}, condition.arguments());
		return removal;
	}

	/** Returns the column of a grouping, with the values that {@link Traits} gives it. */
	private static String group(Grouping groupBy) {
		return switch (groupBy) {
			case ALL -> "'ALL'";
			case CLINIC -> "clinic_id::text";
			case METHOD -> "method";
			case WAVELENGTH -> "wavelength";
			case PHOTOTYPE -> "phototype";
			case PIGMENT -> "pigment";
			case OPERATOR -> "operator_id::text";
			case DEVICE -> "coalesce(device_id::text, case method when 'SALINE' then 'NONE' else 'UNKNOWN' end)";
			case KIND, BASIS -> throw new IllegalArgumentException("Sittings have no %s".formatted(groupBy));
		};
	}

	/**
	 * Value object of what the sittings of a group removed.
	 *
	 * @param lower lower quartile of the share of what was left
	 * @param depths sums of the depths and of those expected, over courses with such a
	 * sitting
	 */
	record Removal(double lower, double median, double upper, Moments depths) {

		static final Removal NONE = new Removal(0, 0, 0, new Moments(0, 0, 0, 0, 0, 0));

		int courses() {
			return this.depths.courses();
		}

	}

	/** Returns one page of the sittings with incomplete records, newest first. */
	List<IncompleteRecord> incomplete(ReportScope scope, int page, int size) {
		Condition condition = new Condition("missing is not null").in("clinic_id", scope.clinics())
			.notBefore("performed_on", scope.from())
			.notAfter("performed_on", scope.to());
		return this.jdbc.query("""
				select course_id, sitting_id, clinic_id, performed_on, method, missing from %s where %s
				order by performed_on desc, sitting_id desc limit ? offset ?
				""".formatted(this.table, condition.sql()),
				(row, number) -> new IncompleteRecord(new CourseId(row.getObject("course_id", UUID.class)),
						new SittingId(row.getObject("sitting_id", UUID.class)),
						new ClinicId(row.getObject("clinic_id", UUID.class)),
						row.getObject("performed_on", LocalDate.class), Method.valueOf(row.getString("method")),
						Arrays.stream(row.getString("missing").split(",")).map(RequiredFact::valueOf).toList()),
				condition.arguments(size, (long) page * size));
	}

}
