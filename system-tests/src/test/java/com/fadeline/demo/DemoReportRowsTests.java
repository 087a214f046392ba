package com.fadeline.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of the reports of the demo clinics: in each form, and after a rebuild. */
@DemoReportsTest
class DemoReportRowsTests {

	@Autowired
	ReportedDemo demo;

	@Autowired
	Rebuild rebuild;

	@Autowired
	JdbcClient database;

	@Test
	void csv_states_what_json_states() {
		for (String report : List.of("fading?groupBy=WAVELENGTH", "sittings?groupBy=PIGMENT", "clearance", "reactions",
				"reaction-rates?groupBy=KIND", "completeness?groupBy=METHOD")) {
			List<String> lines = this.demo.get(report, "text/csv").lines().toList();
			List<String> fields = List.of(lines.getFirst().split(","));
			JsonNode rows = JsonMapper.shared().readTree(this.demo.get(report, "application/json")).path("rows");

			assertThat(rows).isNotEmpty();
			assertThat(rows.valueStream()
				.map((row) -> String.join(",", fields.stream().map((field) -> row.path(field).asString("")).toList()))
				.toList()).isEqualTo(lines.subList(1, lines.size()));
		}
	}

	@Test
	void a_rebuild_makes_the_same_figures() {
		Map<String, List<String>> before = rows();

		this.rebuild.rebuild(List.of("report"));

		assertThat(rows()).isEqualTo(before);
	}

	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new TreeMap<>();
		for (String table : List.of("report_course", "report_sitting", "report_cell")) {
			rows.put(table,
					this.database.sql("select row::text from read_model.%s as row order by 1".formatted(table))
						.query(String.class)
						.list());
		}
		return rows;
	}

}
