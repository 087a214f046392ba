package com.fadeline.app.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Saline on 14 January and laser five days later: refusal, readiness, progress and
 * attention have the same days, in that course and in others of the client.
 */
@FadelineTest
class IntervalsOverHttpTests {

	private static final String EARLIEST = "2025-02-25";

	private static final String RECOMMENDED = "2025-03-11";

	private static final String TOO_SOON = "[{'rule': 'interval.floor', 'reason': 'one spot'}]";

	@LocalServerPort
	int port;

	@Test
	void one_course_is_shown_the_day_that_the_rules_hold_it_to() {
		OpenedCourse course = OpenedCourse.with(new Http(this.port));
		Answer treated = treatedTwice(course);

		showsTheDays(course, treated.sequence());
		String clinic = course.read("", treated.sequence()).text("/clinicId");
		await().untilAsserted(() -> assertThat(
				course.http().get("/api/attention?clinicId=" + clinic).body().path("items").valueStream().toList())
			.filteredOn((item) -> item.path("kind").asString().equals("READY"))
			.singleElement()
			.satisfies((item) -> assertThat(item.path("reason").asString()).contains("since 11 March 2025")));
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void another_course_of_the_client_is_shown_it_too(boolean begun) {
		OpenedCourse first = OpenedCourse.with(new Http(this.port));
		OpenedCourse second = first.another("CARBON", "II");
		long after = begun ? second.record("2025-01-13T10:00:00Z", "[]").sequence() : 1;
		first.read("/progress", treatedTwice(first).sequence());

		showsTheDays(second, after);
	}

	private static Answer treatedTwice(OpenedCourse course) {
		Answer saline = course.post("/saline-sessions", """
				{'performedAt': '2025-01-14T10:00:00Z', 'zones': ['CROWN'], 'operatorId': '%s', 'solution': 'SALINE',
				 'areaCm2': 20, 'overrides': %s}""".formatted(course.operator(), TOO_SOON));
		Answer laser = course.record("2025-01-19T10:00:00Z", TOO_SOON);
		assertThat(List.of(saline, laser))
			.allSatisfy((answer) -> assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201));
		return laser;
	}

	private static void showsTheDays(OpenedCourse course, long after) {
		assertThat(rules(course, "2025-02-24")).contains("interval.floor");
		assertThat(rules(course, EARLIEST)).contains("interval.recommended").doesNotContain("interval.floor");
		assertThat(rules(course, RECOMMENDED)).doesNotContain("interval.recommended", "interval.floor");
		Answer readiness = course.get("/readiness?method=LASER&zones=CROWN");
		assertThat(readiness.text("/zones/0/earliestPermitted")).isEqualTo(EARLIEST);
		assertThat(readiness.text("/zones/0/recommendedFrom")).isEqualTo(RECOMMENDED);
		Answer progress = course.read("/progress", after);
		assertThat(progress.text("/next/earliestPermitted")).isEqualTo(EARLIEST);
		assertThat(progress.text("/next/recommendedFrom")).isEqualTo(RECOMMENDED);
	}

	private static List<String> rules(OpenedCourse course, String day) {
		return course.get("/readiness?method=LASER&zones=CROWN&at=%sT10:00:00Z".formatted(day))
			.body()
			.at("/record/findings")
			.valueStream()
			.map((finding) -> finding.path("rule").asString())
			.toList();
	}

}
