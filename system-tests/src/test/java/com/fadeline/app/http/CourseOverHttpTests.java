package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A specialist's whole course, over real HTTP on a real PostgreSQL. */
@FadelineTest
class CourseOverHttpTests {

	@LocalServerPort
	int port;

	private OpenedCourse course;

	@BeforeEach
	void open() {
		this.course = OpenedCourse.with(new Http(this.port));
	}

	@Test
	void a_course_runs_from_its_opening_to_its_end() {
		String sitting = UUID.randomUUID().toString();
		assertThat(this.course
			.post("/consents", "{'kind': 'TREATMENT', 'formVersion': '7', 'signedAt': '2025-01-07T09:00:00Z'}")
			.status()).isEqualTo(201);
		assertThat(this.course
			.post("/screenings",
					"{'answeredAt': '2025-01-07T09:05:00Z', 'answers': [{'item': 'DIABETES', 'present': false}]}")
			.status()).isEqualTo(201);
		Answer scheduled = this.course.post("/sittings", """
				{'id': '%s', 'method': 'LASER', 'zones': ['CROWN'], 'startsAt': '2025-01-14T10:00:00Z',
				 'duration': 'PT45M', 'operatorId': '%s'}""".formatted(sitting, this.course.operator()));
		assertThat(scheduled.header("Location")).isEqualTo(this.course.path() + "/sittings/" + sitting);
		assertThat(scheduled.text("/id")).isEqualTo(sitting);

		Answer recorded = this.course.post("/laser-sittings",
				this.course.laser("'sittingId': '%s',".formatted(sitting), "2025-01-14T10:00:00Z", "[]"));
		assertThat(recorded.status()).isEqualTo(201);
		assertThat(this.course.fade("2025-02-20T10:00:00Z", 55).status()).isEqualTo(201);
		assertThat(this.course.record("2025-03-04T10:00:00Z", "[]").status()).isEqualTo(201);
		assertThat(this.course.fade("2025-04-10T10:00:00Z", 82.5).status()).isEqualTo(201);

		Answer progress = this.course.read("/progress", this.course.record("2025-04-22T10:00:00Z", "[]").sequence());
		assertThat(progress.body().at("/sittings/recorded").asInt()).isEqualTo(3);
		assertThat(progress.body().at("/sittings/planned/max").asInt()).isEqualTo(4);
		assertThat(progress.body().at("/fading/latest").asDouble()).isEqualTo(82.5);
		assertThat(progress.body().at("/sittings/remaining/low").asInt())
			.isLessThanOrEqualTo(progress.body().at("/sittings/remaining/high").asInt());
		assertThat(progress.text("/next/earliestPermitted")).isEqualTo("2025-05-13");

		assertThat(this.course.fade("2025-06-05T10:00:00Z", 96).status()).isEqualTo(201);
		Answer completed = this.course.post("/complete", "{'outcome': 'TARGET_REACHED', 'notes': 'gone'}");
		assertThat(completed.status()).isEqualTo(204);

		assertThat(this.course.read("", completed.sequence()).text("/status")).isEqualTo("COMPLETED");
		JsonNode entries = this.course.read("/history", completed.sequence()).body().path("entries");
		assertThat(entries).hasSize((int) completed.sequence() + 1);
		assertThat(entries.path(0).path("type").asString()).isEqualTo("CourseOpened");
		assertThat(entries).allSatisfy((entry) -> {
			assertThat(UUID.fromString(entry.path("userId").asString())).isNotNull();
			assertThat(entry.path("words").asString()).isNotBlank();
			assertThat(entry.path("at").asString()).endsWith("Z");
		});
		await().untilAsserted(() -> assertThat(
				this.course.http().get(this.course.clientPath() + "/progress").text("/courses/0/status"))
			.isEqualTo("COMPLETED"));
	}

	@Test
	void a_breach_is_accepted_for_a_reason_and_the_reason_is_kept() {
		this.course.record("2025-01-14T10:00:00Z", "[]");

		Answer refused = this.course.record("2025-01-24T10:00:00Z", "[]");
		Answer accepted = this.course.record("2025-01-24T10:00:00Z",
				"[{'rule': 'interval.floor', 'reason': 'one dot was missed'}]");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(accepted.status()).isEqualTo(201);
		assertThat(accepted.body().path("findings")).anySatisfy((finding) -> {
			assertThat(finding.path("rule").asString()).isEqualTo("interval.floor");
			assertThat(finding.path("reason").asString()).isEqualTo("one dot was missed");
			assertThat(UUID.fromString(finding.path("acceptedBy").asString())).isNotNull();
		});
	}

	@Test
	void a_sitting_is_amended_by_the_fields_that_were_wrong() {
		Answer recorded = this.course.record("2025-01-14T10:00:00Z", "[]");
		String sitting = recorded.header("Location");

		Answer amended = this.course.http().post(sitting + "/amend", "{'reason': 'misread', 'pain': 6}");

		assertThat(amended.status()).isEqualTo(204);
		assertThat(amended.sequence()).isEqualTo(recorded.sequence() + 1);
		Answer shown = await().until(() -> this.course.http().get(sitting + "?after=" + amended.sequence()),
				(answer) -> answer.sequence() == amended.sequence());
		assertThat(shown.body().at("/treatment/pain").asInt()).isEqualTo(6);
		assertThat(shown.body().at("/treatment/settings/0/wavelengthNm").asInt()).isEqualTo(1064);
		assertThat(shown.body().path("amended").asBoolean()).isTrue();
	}

	@Test
	void a_command_that_comes_twice_is_answered_as_the_first_was() {
		String body = this.course.laser("'sittingId': '%s',".formatted(UUID.randomUUID()), "2025-01-14T10:00:00Z",
				"[]");
		Answer first = this.course.post("/laser-sittings", body);
		Answer later = this.course.fade("2025-03-04T10:00:00Z", 20);

		Answer again = this.course.post("/laser-sittings", body);

		assertThat(again.status()).isEqualTo(201);
		assertThat(again.header("Location")).isEqualTo(first.header("Location"));
		assertThat(again.sequence()).isEqualTo(first.sequence());
		assertThat(again.body()).isEqualTo(first.body());
		assertThat(this.course.read("/history", later.sequence()).sequence()).isEqualTo(later.sequence());
	}

	@Test
	void a_reader_sees_his_own_write() {
		Answer logged = this.course.fade("2025-03-04T10:00:00Z", 20);

		Answer seen = this.course.read("/progress", logged.sequence());
		Answer unchanged = this.course.http()
			.get(this.course.path() + "/progress", "If-None-Match", seen.header("ETag"));

		assertThat(seen.header("Retry-After")).isEmpty();
		assertThat(unchanged.status()).isEqualTo(304);
	}

	@Test
	void a_client_is_found_changed_and_forgotten() {
		Http http = this.course.http();
		String client = this.course.clientPath();

		Answer changed = http.put(client,
				"""
						{'givenName': 'Ada', 'familyName': 'Lovelace', 'birthDate': '1985-12-10', 'email': 'ada@example.com'}""",
				"If-Match", "\"0\"");
		assertThat(changed.status()).isEqualTo(204);
		assertThat(await()
			.until(() -> http.get(client + "?after=" + changed.sequence()),
					(answer) -> answer.sequence() == changed.sequence())
			.text("/familyName")).isEqualTo("Lovelace");
		assertThat(http.get("/api/clients?query=lovelace").body().path("total").asInt()).isPositive();

		Answer forgotten = http.send("DELETE", client, "");
		assertThat(forgotten.status()).isEqualTo(200);
		assertThat(forgotten.text("/status")).isEqualTo("RESTRICTED");
		assertThat(forgotten.text("/restrictions")).contains("hidden");
		Answer hidden = await().until(() -> http.get(client + "?after=" + forgotten.sequence()),
				(answer) -> answer.sequence() == forgotten.sequence());
		assertThat(hidden.text("/erasedFrom")).isEqualTo(forgotten.text("/destroyedAt"));
		assertThat(hidden.body().path("familyName").isNull()).isTrue();
		assertThat(http.get("/api/clients?query=lovelace").body().path("total").asInt()).isZero();
	}

}
