package com.fadeline.app.http;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.policy.Policy;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Health questions in a clinic that goes by the standard validity of each. */
@FadelineTest
class ScreeningOverHttpTests {

	private static final Set<ScreeningItem> EVERY_SITTING = Stream.of(ScreeningItem.values())
		.filter(Policy.standard().screening()::isAskedAtEverySitting)
		.collect(Collectors.toSet());

	@LocalServerPort
	int port;

	private UUID clinic;

	private OpenedCourse course;

	@BeforeEach
	void open() {
		Http http = new Http(this.port);
		this.clinic = UUID.randomUUID();
		assertThat(http.post("/api/clinics",
				"{'id': '%s', 'name': 'Standard', 'policy': {%s}}".formatted(this.clinic,
						EVERY_SITTING.stream()
							.map((item) -> "'screening.items.%s.valid-days': '1'"
								.formatted(item.name().toLowerCase().replace('_', '-')))
							.collect(Collectors.joining(", "))))
			.status()).isEqualTo(201);
		this.course = OpenedCourse.with(http, this.clinic);
	}

	@Test
	void what_is_asked_at_every_sitting_is_asked_again_and_renews_itself_alone() {
		Answer refused = this.course.record("2025-01-14T10:00:00Z", "[]");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(rules(refused)).containsExactly("screening.expired");
		assertThat(refused.text("/findings/0/message")).contains("sunburn or tan", "new medicines since last time")
			.doesNotContain("diabetes");

		assertThat(answer("2025-01-14T09:00:00Z", no(EVERY_SITTING)).status()).isEqualTo(201);
		assertThat(this.course.record("2025-01-14T10:00:00Z", "[]").status()).isEqualTo(201);
		assertThat(rules(this.course.record("2025-07-20T10:00:00Z", "[]"))).containsExactly("screening.expired");
	}

	@Test
	void a_letter_clears_moles_with_its_date_and_expiry_and_until_that_day() {
		assertThat(answer("2025-01-14T09:00:00Z", no(EVERY_SITTING) + """
				, {'item': 'MOLES_IN_FIELD', 'present': true, 'clearedBy': 'Dr Lee'}""").status()).isEqualTo(201);
		Answer refused = this.course.record("2025-01-14T10:00:00Z", "[]");
		assertThat(rules(refused)).containsExactly("screening.blocked");
		assertThat(refused.text("/findings/0/message")).contains("no date, no expiry");

		assertThat(answer("2025-01-14T09:30:00Z", """
				{'item': 'MOLES_IN_FIELD', 'present': true, 'clearedBy': 'Dr Lee', 'letterDate': '2025-01-10',
				 'letterExpiry': '2025-01-14'}""").status()).isEqualTo(201);
		assertThat(this.course.record("2025-01-14T10:00:00Z", "[]").status()).isEqualTo(201);

		assertThat(answer("2025-01-14T09:30:00Z", """
				{'item': 'DIABETES', 'present': true, 'letterDate': '2025-01-10', 'letterExpiry': '2025-01-09'}""")
			.status()).isEqualTo(422);
	}

	@Test
	void the_latest_answers_are_those_of_all_courses_of_the_client() {
		String client = this.course.clientPath().replaceFirst(".*/", "");
		Answer opened = this.course.http().post("/api/courses", """
				{'clientId': '%s', 'bodySite': 'FACE', 'zones': ['BROWS'], 'goal': 'FULL_REMOVAL', 'assessment': {},
				 'openedOn': '2025-01-07'}""".formatted(client));
		assertThat(opened.status()).isEqualTo(201);
		String other = opened.header("Location");

		List<JsonNode> answers = await().until(
				() -> this.course.http().get(other + "/screenings/latest?after=0").body().valueStream().toList(),
				(all) -> all.stream().allMatch((each) -> each.path("answer").isObject()));

		assertThat(answers).hasSize(ScreeningItem.values().length)
			.allSatisfy((each) -> assertThat(this.course.path()).endsWith(each.path("courseId").asString()));
		assertThat(answers).filteredOn((each) -> each.path("askedAtEverySitting").asBoolean()).hasSize(5);
		assertThat(answers.getFirst().path("holdsUntil").asString()).isEqualTo("2025-01-08");
	}

	@Test
	void the_policy_states_how_long_answers_hold_and_what_they_lead_to_by_method() {
		List<JsonNode> items = this.course.http()
			.get("/api/policy?clinicId=" + this.clinic)
			.body()
			.path("screening")
			.valueStream()
			.toList();

		assertThat(items).filteredOn((item) -> item.path("item").asString().equals("ORAL_ISOTRETINOIN"))
			.singleElement()
			.satisfies((item) -> {
				assertThat(item.at("/byMethod/LASER").asString()).isEqualTo("CLEARANCE");
				assertThat(item.at("/byMethod/SALINE").asString()).isEqualTo("BLOCKED");
				assertThat(item.path("validDays").asInt()).isEqualTo(180);
			});
		assertThat(items).filteredOn((item) -> item.path("validDays").asInt() == 1).hasSize(5);
	}

	private Answer answer(String answeredAt, String answers) {
		return this.course.post("/screenings", "{'answeredAt': '%s', 'answers': [%s]}".formatted(answeredAt, answers));
	}

	private static String no(Set<ScreeningItem> items) {
		return items.stream().map("{'item': '%s', 'present': false}"::formatted).collect(Collectors.joining(", "));
	}

	private static List<String> rules(Answer refused) {
		return refused.body()
			.path("findings")
			.valueStream()
			.filter((finding) -> finding.path("severity").asString().equals("BREACH"))
			.map((finding) -> finding.path("rule").asString())
			.toList();
	}

}
