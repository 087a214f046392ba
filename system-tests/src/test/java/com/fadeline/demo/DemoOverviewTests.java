package com.fadeline.demo;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;

import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** The overview of the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoOverviewTests {

	@Autowired
	ReportedDemo demo;

	@Test
	void there_is_something_to_report() {
		OverviewReport overview = this.demo.recount.overview(ReportScope.ALL);

		assertThat(overview.sittings().recorded()).isGreaterThan(300);
		assertThat(overview.sittings().elsewhere()).isGreaterThan(60);
		assertThat(overview.bookings().noShows()).isPositive();
		assertThat(this.demo.recount.fading(ReportScope.ALL, Grouping.ALL).rows().getFirst())
			.satisfies((row) -> assertThat(row.measured()).isGreaterThan(row.sittings() / 2));
		assertThat(this.demo.recount.completeness(ReportScope.ALL, Grouping.ALL, 0, 20).incomplete().items())
			.isNotEmpty();
	}

	@Test
	void the_overview_agrees() {
		this.demo.scopes
			.forEach((scope) -> this.demo.agrees(new FindOverview(scope), this.demo.recount.overview(scope)));
	}

	@Test
	void the_overview_states_the_same_as_csv() {
		JsonNode overview = JsonMapper.shared().readTree(this.demo.get("overview", "application/json"));
		List<String> lines = this.demo.get("overview", "text/csv").lines().skip(1).toList();

		assertThat(lines).hasSizeGreaterThan(100).allSatisfy((line) -> {
			List<String> parts = List.of(line.split(",", -1));
			JsonNode value = switch (parts.get(0)) {
				case "weeks" -> overview.at("/sittings/weeks")
					.valueStream()
					.filter((week) -> week.path("monday").asString().equals(parts.get(2)))
					.findAny()
					.map((week) -> week.path(parts.get(1)))
					.orElse(IntNode.valueOf(0));
				default ->
					overview.at(String.join("/", "", parts.get(0), parts.get(1), parts.get(2)).replaceAll("/$", ""));
			};
			assertThat(value.asString("")).isEqualTo(parts.get(3));
		});
	}

}
