package com.fadeline.app.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is scraped, held against what is told about it and built upon it. */
@FadelineTest
class ScrapedMetricsTests {

	private static final Path DOCS = Path.of("../docs");

	private static final Pattern FAMILY = Pattern.compile("^# TYPE (fadeline_\\w+)", Pattern.MULTILINE);

	private static final Pattern LISTED = Pattern.compile("^\\| `(fadeline_\\w+)` \\|", Pattern.MULTILINE);

	private static final Pattern SAMPLE = Pattern.compile("^(\\w+)[ {]", Pattern.MULTILINE);

	/** Which samples of a metric an expression asks for. */
	private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");

	private static final Pattern MATCHERS = Pattern.compile("(\\w+(=|=~|!=|!~)\"[^\"]*\"(, ?)?)*");

	/** What is no metric in an expression of a dashboard: labels, times, values. */
	private static final Pattern NO_NAME = Pattern.compile(
			"\\{[^}]*}|\\[[^]]*]|\\b(?:by|without) \\([^)]*\\)|\\b[a-z_]+(?= *(?:by |without )?\\()|\\b[0-9.]+\\b");

	private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");

	@LocalServerPort
	int port;

	private String scraped = "";

	@BeforeEach
	void scrapeWhenSomethingWasDone() {
		Http http = new Http(this.port);
		OpenedCourse course = OpenedCourse.with(http);
		assertThat(course.record(Instant.now().plus(Duration.ofDays(2)).toString(), "[]").status()).isEqualTo(422);
		assertThat(course.get("?after=" + OpenedCourse.SEQUENCE).status()).isEqualTo(200);
		this.scraped = http.text("/actuator/prometheus");
	}

	@Test
	void our_metrics_are_those_that_the_document_lists() throws IOException {
		assertThat(names(FAMILY, this.scraped).stream().filter((name) -> !name.endsWith("_max")))
			.containsExactlyInAnyOrderElementsOf(names(LISTED, Files.readString(DOCS.resolve("operations.md"))));
	}

	@Test
	void a_dashboard_asks_for_metrics_that_are_there() throws IOException {
		JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(DOCS.resolve("grafana/fadeline.json")));
		Set<String> asked = dashboard.findValuesAsString("expr")
			.stream()
			.map((expression) -> NO_NAME.matcher(expression).replaceAll(""))
			.flatMap((expression) -> names(NAME, expression).stream())
			.collect(Collectors.toSet());

		assertThat(dashboard.findValuesAsString("expr")).allSatisfy(
				(expression) -> assertThat(SELECTOR.matcher(expression).results().map((found) -> found.group(1)))
					.allMatch((selector) -> MATCHERS.matcher(selector).matches()));
		assertThat(asked).hasSizeGreaterThan(20)
			.contains("fadeline_commands_seconds_bucket")
			.isSubsetOf(names(SAMPLE, this.scraped));
		assertThat(names(SAMPLE, this.scraped)).contains("process_uptime_seconds");
	}

	@Test
	void what_a_rule_stated_is_counted() {
		assertThat(this.scraped)
			.containsPattern(
					"fadeline_findings_total\\{outcome=\"refused\",rule=\"time.future\",severity=\"invalid\"} [1-9]")
			.containsPattern("fadeline_commands_seconds_count\\{command=\"OpenCourse\",outcome=\"accepted\"} [1-9]")
			.containsPattern(
					"fadeline_commands_seconds_bucket\\{command=\"RecordLaserSitting\",outcome=\"refused\",le=\"0.1\"} ");
	}

	@Test
	void no_id_and_no_name_is_in_it() {
		assertThat(this.scraped).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-").doesNotContain("Ada", "Byron");
	}

	private static Set<String> names(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((found) -> found.group(found.groupCount()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
