package com.fadeline.app.http;

import java.util.List;
import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who was treated with a device, and who asked for them. */
@FadelineTest
class RecallsOverHttpTests {

	private final UUID device = UUID.randomUUID();

	@LocalServerPort
	int port;

	private OpenedCourse early;

	private OpenedCourse late;

	@BeforeEach
	void treat() {
		Http http = new Http(this.port);
		this.early = OpenedCourse.with(http);
		this.late = OpenedCourse.with(http);
		treat(this.early, "2025-01-14T10:00:00Z");
		treat(this.late, "2025-03-04T10:00:00Z");
		await().until(() -> recall("").body().path("total").asInt() == 2);
	}

	@Test
	void a_device_is_recalled_between_days_both_counted_in() {
		assertThat(shown("")).containsExactly(clientId(this.late), clientId(this.early));
		assertThat(shown("&from=2025-01-14&to=2025-01-14")).containsExactly(clientId(this.early));
		assertThat(shown("&from=2025-01-15")).containsExactly(clientId(this.late));
		assertThat(shown("&to=2025-03-03")).containsExactly(clientId(this.early));
		assertThat(shown("&from=2025-01-15&to=2025-03-03")).isEmpty();
		assertThat(recall("&from=2025-03-03&to=2025-01-15").status()).isEqualTo(400);
	}

	@Test
	void each_access_is_kept_for_those_who_were_shown_alone() {
		String january = "?deviceId=" + this.device + "&to=2025-01-31";
		long before = looks(this.early);
		long others = looks(this.late);

		this.early.http().get("/api/recalls" + january);
		this.early.http().text("/api/recalls" + january, "Accept", "text/csv");
		this.early.http().text("/recalls" + january, "Accept", "text/html");
		this.early.http().text("/recalls.csv" + january, "Accept", "text/csv");

		assertThat(looks(this.early)).isEqualTo(before + 4);
		assertThat(looks(this.late)).isEqualTo(others);
	}

	private void treat(OpenedCourse course, String performedAt) {
		assertThat(course
			.post("/laser-sittings", course.laser("'deviceId': '%s',".formatted(this.device), performedAt, "[]"))
			.status()).isEqualTo(201);
	}

	private Answer recall(String more) {
		return this.early.http().get("/api/recalls?deviceId=" + this.device + more);
	}

	private List<String> shown(String more) {
		return recall(more).body()
			.path("items")
			.valueStream()
			.map((sitting) -> sitting.path("clientId").asString())
			.toList();
	}

	private static String clientId(OpenedCourse course) {
		return course.clientPath().substring(course.clientPath().lastIndexOf('/') + 1);
	}

	/** How often a recall has shown the client. */
	private static long looks(OpenedCourse course) {
		JsonNode accesses = course.http().get(course.clientPath() + "/accesses?size=200").body().path("items");
		return accesses.valueStream()
			.filter((access) -> access.path("message").asString().equals("FindRecalls"))
			.count();
	}

}
