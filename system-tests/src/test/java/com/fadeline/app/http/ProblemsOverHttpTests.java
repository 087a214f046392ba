package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of refusal, with its problem body, over real HTTP. */
@FadelineTest
class ProblemsOverHttpTests {

	@LocalServerPort
	int port;

	private OpenedCourse course;

	@BeforeEach
	void open() {
		this.course = OpenedCourse.with(new Http(this.port));
	}

	@Test
	void what_is_malformed_is_400_and_reported_field_by_field() {
		Answer answer = this.course.post("/fadings",
				"{'observedAt': '2025-03-04T10:00:00Z', 'percent': 130, 'scale': 'VISUAL'}");

		assertProblem(answer, 400, "malformed");
		assertThat(answer.body().path("errors").findValuesAsString("field")).containsExactlyInAnyOrder("percent",
				"observer");
	}

	@Test
	void a_misspelt_field_is_400_and_nothing_is_lost() {
		Answer answer = this.course.post("/fadings", """
				{'observedAt': '2025-03-04T10:00:00Z', 'percent': 30, 'observer': 'CLIENT', 'scale': 'VISUAL',
				 'note': 'in bad light'}""");

		assertProblem(answer, 400, "malformed");
		assertThat(answer.text("/errors/0/field")).isEqualTo("note");
	}

	@Test
	void what_does_not_exist_is_404() {
		Http http = this.course.http();
		String nobody = UUID.randomUUID().toString();

		assertProblem(http.get("/api/courses/" + nobody), 404, "not-found");
		assertProblem(http.get("/api/courses/%s/progress".formatted(nobody)), 404, "not-found");
		assertProblem(http.post("/api/courses/%s/reopen".formatted(nobody), "{'reason': 'x'}"), 404, "not-found");
		assertProblem(this.course.post("/sittings/%s/no-show".formatted(nobody), "{}"), 404, "not-found");
		assertProblem(this.course.post("/fadings/%s/retract".formatted(nobody), "{'reason': 'x'}"), 404, "not-found");
		assertProblem(http.get("/api/nowhere"), 404, "not-found");
		assertProblem(http.post("/api/courses", """
				{'clientId': '%s', 'bodySite': 'SCALP', 'zones': ['CROWN'], 'goal': 'LIGHTENING', 'assessment': {}}"""
			.formatted(nobody)), 404, "not-found");
	}

	@Test
	void a_url_that_the_server_cannot_read_is_a_problem_too() {
		Answer answer = this.course.http().get("/api/courses/a%2Fb");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.text("/type")).isEqualTo("urn:fadeline:problem:malformed");
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(answer.header("Cache-Control")).contains("no-store");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
	}

	@Test
	void a_verb_that_the_server_does_not_take_is_a_problem_too() {
		assertProblem(this.course.http().send("TRACE", this.course.path(), ""), 405, "method-not-allowed");
		assertProblem(this.course.http().send("PATCH", this.course.path(), "{}"), 405, "method-not-allowed");
	}

	@Test
	void other_content_under_the_same_id_is_409() {
		String sitting = "'sittingId': '%s',".formatted(UUID.randomUUID());
		this.course.post("/laser-sittings", this.course.laser(sitting, "2025-01-14T10:00:00Z", "[]"));

		Answer answer = this.course.post("/laser-sittings", this.course.laser(sitting, "2025-01-15T10:00:00Z", "[]"));

		assertProblem(answer, 409, "conflict");
	}

	@Test
	void a_new_sitting_after_the_end_is_409_with_its_rule() {
		this.course.post("/discontinue", "{'reason': 'moved abroad'}");

		Answer answer = this.course.record("2025-01-14T10:00:00Z", "[]");

		assertProblem(answer, 409, "conflict");
		assertThat(answer.text("/findings/0/rule")).isEqualTo("course.closed");
	}

	@Test
	void a_write_that_names_an_older_state_is_412_and_changes_nothing() {
		Answer logged = this.course.fade("2025-03-04T10:00:00Z", 20);

		Answer stale = this.course.post("/reactions",
				"{'kind': 'BLISTER', 'grade': 2, 'onsetAt': '2025-01-16T08:00:00Z'}", "If-Match", "\"0\"");
		Answer fresh = this.course.post("/reactions",
				"{'kind': 'BLISTER', 'grade': 2, 'onsetAt': '2025-01-16T08:00:00Z'}", "If-Match",
				logged.header("ETag"));

		assertProblem(stale, 412, "stale");
		assertThat(stale.body().path("actual").asLong()).isEqualTo(logged.sequence());
		assertThat(fresh.status()).isEqualTo(201);
		assertThat(fresh.sequence()).isEqualTo(logged.sequence() + 1);
	}

	@Test
	void what_rules_forbid_is_422_finding_by_finding() {
		this.course.record("2025-01-14T10:00:00Z", "[]");

		Answer early = this.course.record("2025-01-24T10:00:00Z", "[]");
		Answer impossible = this.course.post("/laser-sittings",
				this.course.laser("", "2025-03-14T10:00:00Z", "[]").replace("2.5", "250"));

		assertProblem(early, 422, "broken-rules");
		assertThat(early.body().path("findings")).anySatisfy((finding) -> {
			assertThat(finding.path("rule").asString()).isEqualTo("interval.floor");
			assertThat(finding.path("severity").asString()).isEqualTo("BREACH");
			assertThat(finding.path("overridable").asBoolean()).isTrue();
			assertThat(finding.path("message").asString()).isNotBlank();
		});
		assertProblem(impossible, 422, "broken-rules");
		assertThat(impossible.body().path("findings")).anySatisfy((finding) -> {
			assertThat(finding.path("rule").asString()).isEqualTo("settings.range");
			assertThat(finding.path("severity").asString()).isEqualTo("INVALID");
			assertThat(finding.path("overridable").asBoolean()).isFalse();
		});
	}

	private static void assertProblem(Answer answer, int status, String type) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.text("/type")).isEqualTo("urn:fadeline:problem:" + type);
		assertThat(answer.body().path("status").asInt()).isEqualTo(status);
		assertThat(answer.text("/title")).isNotBlank();
		assertThat(answer.text("/detail")).isNotBlank();
		assertThat(answer.text("/instance")).startsWith("/api/");
	}

}
