package com.fadeline.app.http;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was recorded by mistake is corrected and taken back; the course, its progress and
 * its history agree on what holds.
 */
@FadelineTest
class AmendmentsOverHttpTests {

	@LocalServerPort
	int port;

	private OpenedCourse course;

	@BeforeEach
	void open() {
		this.course = OpenedCourse.with(new Http(this.port));
	}

	@Test
	void a_sitting_is_corrected_and_taken_back() {
		String first = location(this.course.record("2025-01-14T10:00:00Z", "[]"));
		String second = location(this.course.record("2025-03-04T10:00:00Z", "[]"));

		amend(first, "{'reason': 'the sheet says the 15th', 'performedAt': '2025-01-15T10:00:00Z', 'pain': 3}");
		amend(first, "{'reason': 'entered for another client', 'pain': 7}");
		long at = retract(second);

		JsonNode view = this.course.read("", at).body();
		assertThat(view.path("sittingsRecorded").asInt()).isOne();
		assertThat(view.at("/sittings/0/treatment/pain").asInt()).isEqualTo(7);
		assertThat(view.at("/sittings/1/status").asString()).isEqualTo("RETRACTED");
		assertThat(view.at("/sittings/1/retractedBecause").asString()).isEqualTo("other client");
		JsonNode progress = this.course.read("/progress", at).body();
		assertThat(progress.at("/sittings/recorded").asInt()).isOne();
		assertThat(progress.at("/next/earliestPermitted").asString()).isEqualTo("2025-02-05");
		assertThat(kinds(progress)).containsExactly("OPENED", "SITTING");
		assertThat(sentences(at)).endsWith(
				"The record of sitting 1 was corrected, pain from 3 to 7: entered for another client.",
				"Sitting 2 of 4 March 2025 was withdrawn (recorded by mistake): other client.");
		assertThat(this.course.record("2025-02-05T10:00:00Z", "[]").status()).isEqualTo(201);
	}

	@Test
	void a_fading_is_corrected_and_taken_back() {
		this.course.record("2025-01-14T10:00:00Z", "[]");
		String early = location(this.course.fade("2025-02-20T10:00:00Z", 73));
		String late = location(this.course.fade("2025-03-20T10:00:00Z", 90));

		amend(early, "{'reason': 'digits swapped', 'percent': 37}");
		long at = retract(late);

		JsonNode view = this.course.read("", at).body();
		assertThat(view.at("/fadings/0/percent").asDouble()).isEqualTo(37);
		assertThat(view.at("/fadings/0/amendedBecause/0").asString()).isEqualTo("digits swapped");
		assertThat(view.at("/fadings/1/retractedBecause").asString()).isEqualTo("other client");
		JsonNode progress = this.course.read("/progress", at).body();
		assertThat(progress.at("/fading/latest").asDouble()).isEqualTo(37);
		assertThat(progress.at("/fading/series")).hasSize(1);
		assertThat(kinds(progress)).containsExactly("OPENED", "SITTING", "FADING");
	}

	@Test
	void a_reaction_is_corrected_and_taken_back() {
		String blister = location(this.course.post("/reactions",
				"{'kind': 'BLISTER', 'grade': 3, 'onsetAt': '2025-01-16T08:00:00Z', 'zones': ['CROWN']}"));
		String other = location(
				this.course.post("/reactions", "{'kind': 'PAIN', 'grade': 1, 'onsetAt': '2025-01-16T08:00:00Z'}"));

		amend(blister, "{'reason': 'seen by the doctor', 'grade': 1}");
		long at = retract(other);

		JsonNode view = this.course.read("", at).body();
		assertThat(view.at("/reactions/0/grade").asInt()).isOne();
		assertThat(view.at("/reactions/0/amendedBecause/0").asString()).isEqualTo("seen by the doctor");
		assertThat(view.at("/reactions/1/retractedBecause").asString()).isEqualTo("other client");
		JsonNode progress = this.course.read("/progress", at).body();
		assertThat(progress.path("openReactions")).hasSize(1);
		assertThat(progress.at("/openReactions/0/grade").asInt()).isOne();
		assertThat(kinds(progress)).containsExactly("OPENED", "REACTION");
	}

	@Test
	void the_assessment_is_corrected_and_the_forecast_follows() {
		int likely = this.course.read("/progress", 0).body().at("/sittings/remaining/likely").asInt();

		long at = amend(this.course.path() + "/assessment", "{'reason': 'it is tattoo ink', 'pigment': 'TATTOO_INK'}");

		JsonNode view = this.course.read("", at).body();
		assertThat(view.at("/assessment/pigment").asString()).isEqualTo("TATTOO_INK");
		assertThat(view.at("/assessment/phototype").asString()).isEqualTo("II");
		assertThat(view.at("/estimate/basis").asString()).isNotEqualTo("SMP_RULE");
		assertThat(this.course.read("/progress", at).body().at("/sittings/remaining/likely").asInt())
			.isGreaterThan(likely);
	}

	@Test
	void a_mistake_comes_to_light_after_the_end_as_well() {
		String sitting = location(this.course.record("2025-01-14T10:00:00Z", "[]"));
		assertThat(this.course.post("/complete", "{'outcome': 'CLIENT_SATISFIED'}").status()).isEqualTo(204);

		amend(sitting, "{'reason': 'misread', 'pain': 6}");
		long at = retract(sitting);

		assertThat(this.course.read("", at).body().path("sittingsRecorded").asInt()).isZero();
	}

	private static String location(Answer created) {
		assertThat(created.status()).isEqualTo(201);
		return created.header("Location");
	}

	private long amend(String path, String body) {
		Answer amended = this.course.http().post(path + "/amend", body);
		assertThat(amended.status()).as(amended.body().toString()).isEqualTo(204);
		return amended.sequence();
	}

	private long retract(String path) {
		Answer retracted = this.course.http().post(path + "/retract", "{'reason': 'other client'}");
		assertThat(retracted.status()).as(retracted.body().toString()).isEqualTo(204);
		return retracted.sequence();
	}

	private static List<String> kinds(JsonNode progress) {
		return progress.path("timeline").valueStream().map((step) -> step.path("kind").asString()).toList();
	}

	private List<String> sentences(long sequence) {
		return this.course.read("/history", sequence)
			.body()
			.path("entries")
			.valueStream()
			.map((entry) -> entry.path("words").asString())
			.toList();
	}

}
