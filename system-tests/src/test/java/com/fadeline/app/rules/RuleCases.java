package com.fadeline.app.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.app.http.Http;
import com.fadeline.app.http.Http.Answer;
import com.fadeline.app.http.OpenedCourse;
import com.fadeline.app.rules.RuleCase.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same findings for a case before a sitting (readiness), while typing and when it is
 * recorded, for a client with one course and with several.
 */
public abstract class RuleCases {

	@LocalServerPort
	int port;

	private static final String OPERATOR = "0190d5f0-0000-7000-8000-00000000000b";

	private final String id = UUID.randomUUID().toString();

	/** Nobody treats two clients of these cases. */
	private final String operator = UUID.randomUUID().toString();

	@ParameterizedTest
	@MethodSource("com.fadeline.app.rules.RuleCase#all")
	void in_one_course(RuleCase row) {
		OpenedCourse course = OpenedCourse.untested(new Http(this.port), row.pigment(), row.phototype());
		give(course, row.given());

		hasFindings(course, row, row.findings());
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.app.rules.RuleCase#all")
	void in_another_course_of_the_client(RuleCase row) {
		OpenedCourse other = OpenedCourse.untested(new Http(this.port), row.pigment(), row.phototype());
		give(other, row.given());
		OpenedCourse course = other.another(row.pigment(), row.phototype());

		hasFindings(course, row, row.elsewhere());
	}

	private void give(OpenedCourse course, List<Request> given) {
		for (Request fact : given) {
			Answer taken = post(course, fact, "");
			assertThat(taken.status()).as("%s: %s", fact, taken.body()).isBetween(200, 299);
		}
	}

	private void hasFindings(OpenedCourse course, RuleCase row, List<String> findings) {
		if (row.isTreatment()) {
			assertThat(findings(post(course, row.done(), "/findings"), "/findings")).as("while typing")
				.isEqualTo(findings);
		}
		if (row.isTreatment() || row.isBooking()) {
			assertThat(readiness(course, row)).as("before")
				.isEqualTo(findings.stream().filter(RuleCases::isKnownBefore).toList());
		}
		Answer answer = post(course, row.done(), "");
		assertThat(findings(answer, "/findings")).as("%s", answer.body()).isEqualTo(findings);
		assertThat(answer.status() < 300)
			.isEqualTo(findings.stream().allMatch((finding) -> finding.endsWith(" CAUTION")));
	}

	private static List<String> readiness(OpenedCourse course, RuleCase row) {
		JsonNode body = JsonMapper.shared().readTree(row.done().body().replace('\'', '"'));
		Answer answer = course.get("/readiness?method=%s&zones=%s&at=%s".formatted(
				row.done().part().startsWith("/saline") ? "SALINE" : "LASER",
				URLEncoder.encode(body.at("/zones/0").asString(), StandardCharsets.UTF_8),
				row.isBooking() ? body.path("startsAt").asString() : body.path("performedAt").asString()));
		return findings(answer, row.isBooking() ? "/schedule/findings" : "/record/findings").stream()
			.filter(RuleCases::isKnownBefore)
			.toList();
	}

	/** Readiness knows no settings, eyewear, anaesthetic or product. */
	private static boolean isKnownBefore(String finding) {
		return Stream.of("settings.", "eyewear.", "anaesthetic.", "saline.", "operator.", "patchTest.covers")
			.noneMatch(finding::startsWith);
	}

	private static List<String> findings(Answer answer, String pointer) {
		return answer.body().at(pointer).valueStream().map(RuleCases::finding).toList();
	}

	private static String finding(JsonNode finding) {
		return finding.path("rule").asString() + " " + finding.path("severity").asString();
	}

	private Answer post(OpenedCourse course, Request request, String more) {
		return course.post(request.part().replace("$id", this.id) + more,
				request.body().replace("$id", this.id).replace(OPERATOR, this.operator));
	}

}
