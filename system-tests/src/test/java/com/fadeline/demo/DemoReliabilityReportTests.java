package com.fadeline.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReliabilityReport.Row;
import com.fadeline.api.report.ReliabilityReport.Statement;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The past forecasts of the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoReliabilityReportTests {

	private static final String CODES = "select distinct basis from forecast.past_forecast where clinic_id = ?";

	@Autowired
	ReportedDemo demo;

	@Autowired
	Rebuild rebuild;

	@Test
	void the_past_forecasts_agree() {
		List.of(this.demo.scopes.get(1), this.demo.scopes.get(2))
			.forEach((scope) -> this.demo.agrees(new FindReliability(scope), this.demo.forecasts.report(scope)));
	}

	@Test
	void they_are_found_for_all_clinics_though_nobody_asks_and_a_bi_tool_reads_the_same() {
		ReportScope clinic = this.demo.scopes.get(1);
		ReliabilityReport recounted = this.demo.forecasts.report(clinic);

		// Who fills them rests three times as long as it works.
		await().atMost(Duration.ofMinutes(3))
			.untilAsserted(() -> assertThat(count("forecast.past_forecast"))
				.isEqualTo(count("read_model.progress where sittings_recorded > 0")));

		assertThat(List.copyOf(this.demo.database.sql("""
				select * from report.forecast_reliability where clinic_id = ?
				order by after_sittings, array_position('{RANGE,LIKELY,WITHIN_PLAN}'::text[], statement), chance_from
				""").param(id(clinic)).query((row, number) -> row(row)).list()))
			.usingRecursiveComparison(ReportedDemo.CLOSELY)
			.isEqualTo(recounted.rows().stream().filter((row) -> row.forecasts() > 0).toList());
		assertThat(this.demo.database
			.sql("select count(*) from report.past_forecasts where clinic_id = ? and range_verdict = 'CAME_TRUE'")
			.param(id(clinic))
			.query(Long.class)
			.single())
			.isEqualTo(recounted.rows()
				.stream()
				.filter((row) -> row.statement() == Statement.RANGE)
				.mapToLong(Row::cameTrue)
				.sum());
	}

	@Test
	void a_rebuild_forgets_them_and_they_are_found_again() {
		ReportScope clinic = this.demo.scopes.get(1);
		this.demo.agrees(new FindReliability(clinic), this.demo.forecasts.report(clinic));
		List<String> before = codes(clinic);

		this.rebuild.rebuild(List.of("progress"));

		this.demo.agrees(new FindReliability(clinic), this.demo.forecasts.report(clinic));
		assertThat(before).hasSize(1);
		assertThat(codes(clinic)).hasSize(1).doesNotContainAnyElementsOf(before);
	}

	private List<String> codes(ReportScope clinic) {
		return this.demo.database.sql(CODES).param(id(clinic)).query(String.class).list();
	}

	private long count(String rows) {
		return this.demo.database.sql("select count(*) from " + rows).query(Long.class).single();
	}

	private static UUID id(ReportScope clinic) {
		return clinic.clinics().iterator().next().value();
	}

	private static Row row(ResultSet row) throws SQLException {
		return new Row(row.getInt("after_sittings"), Statement.valueOf(row.getString("statement")),
				row.getObject("chance_from", Double.class), row.getObject("chance_to", Double.class),
				row.getLong("forecasts"), row.getLong("came_true"), row.getLong("failed"), row.getLong("undecided"),
				row.getObject("said", Double.class), row.getObject("true_rate", Double.class),
				row.getObject("low", Double.class), row.getObject("high", Double.class));
	}

}
