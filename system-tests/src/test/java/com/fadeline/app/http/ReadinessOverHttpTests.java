package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known before a sitting. */
@FadelineTest
class ReadinessOverHttpTests {

	@LocalServerPort
	int port;

	private OpenedCourse course;

	@BeforeEach
	void open() {
		this.course = OpenedCourse.with(new Http(this.port));
	}

	@Test
	void a_prepared_client_is_ready_for_the_first_sitting() {
		Answer answer = readiness("?zones=CROWN&at=2025-01-14T10:00:00Z");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.sequence()).isEqualTo(OpenedCourse.SEQUENCE);
		assertThat(answer.body().path("ready").asBoolean()).isTrue();
		assertThat(answer.body().path("number").asInt()).isOne();
		assertThat(answer.body().at("/zones/0/zone").asString()).isEqualTo("CROWN");
		assertThat(answer.body().at("/zones/0/lastTreatedOn").isNull()).isTrue();
		assertThat(answer.body().path("lastSettings")).isEmpty();
	}

	@Test
	void a_sitting_too_soon_is_reported_as_its_refusal_would_and_nothing_is_written() {
		Answer recorded = this.course.record("2025-01-14T10:00:00Z", "[]");

		Answer answer = readiness("?method=LASER&zones=CROWN,SCAR&at=2025-01-24T10:00:00Z");

		assertThat(answer.sequence()).isEqualTo(recorded.sequence());
		assertThat(answer.body().path("ready").asBoolean()).isFalse();
		assertThat(answer.body().at("/schedule/findings")).anySatisfy(this::isTooSoon);
		assertThat(answer.body().at("/record/findings")).anySatisfy(this::isTooSoon);
		assertThat(answer.body().at("/zones/0/earliestPermitted").asString()).isEqualTo("2025-02-04");
		assertThat(answer.body().at("/zones/0/recommendedFrom").asString()).isEqualTo("2025-02-25");
		assertThat(answer.body().at("/zones/1/earliestPermitted").isNull()).isTrue();
		assertThat(answer.body().at("/lastSettings/0/settings/0/fluenceJcm2").asDouble()).isEqualTo(2.5);
		assertThat(this.course.read("", recorded.sequence()).body().at("/lastSettings/0/zone").asString())
			.isEqualTo("CROWN");
	}

	@Test
	void a_treatment_is_judged_as_its_record_would_be_and_nothing_is_written() {
		Answer recorded = this.course.record("2025-01-14T10:00:00Z", "[]");
		String body = """
				{"performedAt": "2025-01-24T10:00:00Z", "zones": ["CROWN"], "operatorId": "%s", "solution": "SALINE", "areaCm2": 80}"""
			.formatted(UUID.randomUUID());

		Answer judged = this.course.http().post(this.course.path() + "/saline-sessions/findings", body);

		assertThat(judged.status()).isEqualTo(200);
		assertThat(judged.sequence()).isEqualTo(recorded.sequence());
		assertThat(judged.body().path("passes").asBoolean()).isFalse();
		assertThat(judged.body().path("findings"))
			.isEqualTo(this.course.http().post(this.course.path() + "/saline-sessions", body).body().path("findings"))
			.extracting((finding) -> finding.path("rule").asString())
			.containsExactly("interval.floor", "saline.area");
	}

	private void isTooSoon(JsonNode finding) {
		assertThat(finding.path("rule").asString()).isEqualTo("interval.floor");
		assertThat(finding.path("severity").asString()).isEqualTo("BREACH");
		assertThat(finding.path("overridable").asBoolean()).isTrue();
		assertThat(finding.path("message").asString()).contains("2025-02-04");
	}

	@Test
	void a_course_nobody_knows_is_not_found_and_nonsense_is_malformed() {
		assertThat(this.course.http().get("/api/courses/%s/readiness".formatted(UUID.randomUUID())).status())
			.isEqualTo(404);
		assertThat(readiness("?method=KNIFE").status()).isEqualTo(400);
		assertThat(readiness("?at=tomorrow").status()).isEqualTo(400);
	}

	private Answer readiness(String query) {
		return this.course.http().get(this.course.path() + "/readiness" + query);
	}

}
