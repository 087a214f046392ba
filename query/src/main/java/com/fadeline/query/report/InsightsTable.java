package com.fadeline.query.report;

import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.report.facts.Traits;
import com.fadeline.query.statistics.RatioOfSums.Pair;
import com.fadeline.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Table access of what the answers are made of: courses with their sittings, read-only.
 */
final class InsightsTable {

	private static final String TREATED = """
			from read_model.report_course course join read_model.report_sitting sitting on sitting.course_id = course.id
			where\s""";

	private final JdbcOperations jdbc;

	InsightsTable(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what the sittings by a device removed in each course. */
	List<Removed> removals(ReportScope scope) {
		Condition condition = opened(scope, "sitting.device_id is not null and sitting.removed_depth is not null")
			.and(new Condition("course.phototype <> ?", Traits.UNKNOWN));
		return this.jdbc.query("""
				select course.phototype, sitting.device_id, sum(sitting.removed_depth) as removed,
				       sum(sitting.expected_depth) as expected
				""" + TREATED + condition.sql() + " group by course.id, course.phototype, sitting.device_id",
				(row, number) -> new Removed(Phototype.valueOf(row.getString("phototype")),
						new DeviceId(row.getObject("device_id", UUID.class)),
						new Pair(row.getDouble("removed"), row.getDouble("expected"))),
				condition.arguments());
	}

	/** Returns the courses by the operator of their last sitting. */
	List<Treated> treated(ReportScope scope) {
		Condition condition = opened(scope, "true");
		return this.jdbc.query("""
				select operator_id, count(*) as courses, count(*) filter (where gone) as gone
				from (select distinct on (course.id) sitting.operator_id,
				             course.status = 'DISCONTINUED' or course.lost as gone
				""" + TREATED + condition.sql() + """
				      order by course.id, sitting.performed_on desc, sitting.sitting_id desc) last
				group by operator_id
				order by courses desc, operator_id
				""", (row, number) -> new Treated(new OperatorId(row.getObject("operator_id", UUID.class)),
				row.getLong("courses"), row.getLong("gone")), condition.arguments());
	}

	/**
	 * Returns the mean of the likely sittings estimated for treated courses; null without
	 * any.
	 */
	@Nullable Double estimated(Estimate.Basis basis, ReportScope scope) {
		Condition condition = opened(scope, "course.sittings > 0 and course.sittings_elsewhere = 0")
			.and(new Condition("course.estimate_basis = ?", basis.name()));
		return this.jdbc.queryForObject(
				"select avg(course.estimate_likely) from read_model.report_course course where " + condition.sql(),
				Double.class, condition.arguments());
	}

	private static Condition opened(ReportScope scope, String condition) {
		return new Condition(condition).in("course.clinic_id", scope.clinics())
			.notBefore("course.opened_on", scope.from())
			.notAfter("course.opened_on", scope.to());
	}

	/**
	 * Value object of the removal by one device in one course, with that expected of it.
	 */
	record Removed(Phototype phototype, DeviceId deviceId, Pair removal) {
	}

	/**
	 * Value object of the courses that an operator treated last.
	 *
	 * @param gone those whose clients stopped coming
	 */
	record Treated(OperatorId operatorId, long courses, long gone) {

		boolean areEnough() {
			return this.courses >= Ratio.FEWEST;
		}

		double rate() {
			return (double) this.gone / this.courses;
		}

	}

}
