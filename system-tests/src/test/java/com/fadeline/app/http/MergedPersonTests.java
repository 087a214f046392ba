package com.fadeline.app.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A person who was registered twice, over HTTP. */
@FadelineTest
class MergedPersonTests {

	private static final Instant LAST_WEEK = Instant.now().minus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	@Test
	void two_registrations_become_one_person_and_two_again() {
		Http http = new Http(this.port);
		UUID stays = registered(http, "Byron", "faints");
		UUID duplicate = registered(http, "King", "latex");
		UUID ofStays = opened(http, stays);
		UUID ofDuplicate = opened(http, duplicate);
		String client = People.signUp(this.accounts, this.passwords, this.clinic, new ClientId(duplicate)).client();
		recorded(http, ofDuplicate);
		assertThat(readiness(http, ofStays)).doesNotContain("interval.floor");

		Answer merged = http.post("/api/clients/%s/merges".formatted(stays),
				"{'duplicateId': '%s'}".formatted(duplicate));

		assertThat(merged.status()).as(merged.body().toString()).isEqualTo(201);
		assertThat(readiness(http, ofStays)).contains("interval.floor");
		Answer person = http.get("/api/clients/%s?after=%d".formatted(stays, merged.sequence()));
		assertThat(person.body().at("/profile/warnings").toString()).contains("faints", "latex");
		assertThat(person.text("/merged/0/clientId")).isEqualTo(duplicate.toString());
		await().untilAsserted(() -> {
			assertThat(http.get("/api/clients/" + duplicate).text("/mergedInto")).isEqualTo(stays.toString());
			assertThat(http.get("/api/courses?clientId=" + duplicate).body().at("/total").asInt()).isEqualTo(2);
		});
		assertThat(http.get("/api/courses/" + ofStays, "Authorization", client).status()).isEqualTo(200);
		await().untilAsserted(
				() -> assertThat(http.get("/api/clients/%s/accesses?size=200".formatted(stays)).body().toString())
					.contains(ofDuplicate.toString()));
		assertThat(http.get("/api/clients/%s/progress".formatted(stays)).body().toString()).contains(ofStays.toString(),
				ofDuplicate.toString());
		assertThat(http.get("/api/clients/%s/export".formatted(stays)).body().at("/alsoRegisteredAs").toString())
			.contains("King", duplicate.toString());
		assertThat(http.get("/api/clients?clinicId=%s".formatted(this.clinic)).body().at("/total").asInt())
			.isEqualTo(1);
		assertThat(http.get("/api/clients?query=king&clinicId=" + this.clinic).text("/items/0/mergedInto"))
			.isEqualTo(stays.toString());
		assertThat(http.delete("/api/clients/" + duplicate).status()).isEqualTo(409);

		Answer undone = http.delete("/api/clients/%s/merges/%s".formatted(stays, duplicate));

		assertThat(undone.text("/before/familyName")).isEqualTo("Byron");
		assertThat(readiness(http, ofStays)).doesNotContain("interval.floor");
		await().untilAsserted(
				() -> assertThat(http.get("/api/courses/" + ofStays, "Authorization", client).status()).isEqualTo(404));
	}

	@Test
	void a_merged_person_is_erased_under_all_registrations() {
		Http http = new Http(this.port);
		UUID stays = registered(http, "Tal", "faints");
		UUID duplicate = registered(http, "Berg", "latex");
		recorded(http, opened(http, duplicate));
		assertThat(http.post("/api/clients/%s/merges".formatted(stays), "{'duplicateId': '%s'}".formatted(duplicate))
			.status()).isEqualTo(201);

		assertThat(http.delete("/api/clients/" + stays).text("/status")).isEqualTo("RESTRICTED");

		await().untilAsserted(() -> {
			Answer erased = http.get("/api/clients/" + duplicate);
			assertThat(erased.text("/erasedFrom")).isEqualTo(http.get("/api/clients/" + stays).text("/erasedFrom"))
				.isNotEmpty();
			assertThat(erased.body().toString()).doesNotContain("Berg", "latex");
		});
	}

	private UUID registered(Http http, String name, String warning) {
		UUID id = UUID.randomUUID();
		created(http.post("/api/clients", """
				{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': '%s', 'birthDate': '1985-12-10',
				 'profile': {'warnings': ['%s']}}""".formatted(id, this.clinic, name, warning)));
		return id;
	}

	private static UUID opened(Http http, UUID client) {
		UUID id = UUID.randomUUID();
		created(http.post("/api/courses", """
				{'id': '%s', 'clientId': '%s', 'bodySite': 'SCALP', 'zones': ['CROWN'], 'goal': 'LIGHTENING',
				 'openedOn': '2026-01-05', 'assessment': {}}""".formatted(id, client)));
		return id;
	}

	private static void recorded(Http http, UUID course) {
		created(http.post("/api/courses/%s/saline-sessions".formatted(course), """
				{'performedAt': '%s', 'zones': ['CROWN'], 'operatorId': '%s', 'solution': 'SALINE', 'overrides': [
				 {'rule': 'screening.missing', 'reason': 'of no matter here'},
				 {'rule': 'consent.treatment', 'reason': 'of no matter here'}]}""".formatted(LAST_WEEK,
				UUID.randomUUID())));
	}

	private static String readiness(Http http, UUID course) {
		return http.get("/api/courses/%s/readiness?method=SALINE&zones=CROWN".formatted(course)).body().toString();
	}

	private static void created(Answer answer) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
	}

}
