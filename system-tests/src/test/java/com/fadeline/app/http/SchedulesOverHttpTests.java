package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Working hours, days off and closures as administrators keep them. */
@FadelineTest
class SchedulesOverHttpTests {

	@LocalServerPort
	int port;

	private final UUID clinic = UUID.randomUUID();

	private final String path = "/api/clinics/" + this.clinic;

	private Http http;

	@BeforeEach
	void open() {
		this.http = new Http(this.port);
		this.http.post("/api/clinics", "{'id': '%s', 'name': 'Harbour'}".formatted(this.clinic));
	}

	@Test
	void a_specialist_has_working_hours_and_days_off_in_each_clinic() {
		String schedule = this.path + "/staff/%s/schedule".formatted(UUID.randomUUID());
		assertThat(this.http.get(schedule).header("ETag")).isEqualTo("\"0\"");

		Answer changed = this.http.put(schedule, """
				{'hours': {'MONDAY': '9-12.30; 14-18'},
				 'timeOff': [{'from': '2026-12-24', 'until': '2027-01-02'},
				             {'from': '2026-06-01', 'until': '2026-06-01', 'hours': '12-13'}]}""");

		assertThat(changed.status()).isEqualTo(204);
		assertThat(changed.header("ETag")).isEqualTo("\"1\"");
		JsonNode read = this.http.get(schedule).body();
		assertThat(read.at("/hours/MONDAY").asString()).isEqualTo("09:00-12:30, 14:00-18:00");
		assertThat(read.at("/timeOff/0/hours").asString()).isEqualTo("12:00-13:00");
		assertThat(read.at("/timeOff/1/until").asString()).isEqualTo("2027-01-02");
		assertThat(read.at("/timeOff/1/hours").isNull() || read.at("/timeOff/1/hours").isMissingNode()).isTrue();
	}

	@Test
	void days_off_are_changed_apart_from_the_working_hours() {
		String staff = this.path + "/staff/" + UUID.randomUUID();
		this.http.put(staff + "/schedule", "{'hours': {'MONDAY': '09:00-12:00'}}");

		Answer changed = this.http.put(staff + "/time-off",
				"{'timeOff': [{'from': '2026-12-24', 'until': '2027-01-02'}]}", "If-Match", "\"1\"");

		assertThat(changed.header("ETag")).isEqualTo("\"2\"");
		JsonNode read = this.http.get(staff + "/schedule").body();
		assertThat(read.at("/hours/MONDAY").asString()).isEqualTo("09:00-12:00");
		assertThat(read.at("/timeOff/0/until").asString()).isEqualTo("2027-01-02");
		assertThat(this.http.put(staff + "/time-off", "{'timeOff': [{'from': '2026-12-24', 'until': '2026-12-01'}]}")
			.status()).isEqualTo(400);
	}

	@Test
	void what_cannot_be_is_refused_by_its_field_and_nothing_is_stored() {
		Answer refused = this.http.put(this.path + "/schedule",
				"{'hours': {'MONDAY': '9-17'}, 'timeOff': [{'from': '2026-12-24', 'until': '2026-12-01'}]}");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().path("errors")).extracting((error) -> error.path("field").asString())
			.containsExactlyInAnyOrder("hours", "timeOff");
		assertThat(this.http.get(this.path + "/schedule").body().path("timeOff")).isEmpty();
	}

	@Test
	void nobody_overwrites_what_somebody_else_changed_meanwhile_and_the_same_again_changes_nothing() {
		String closed = "{'timeOff': [{'from': '2026-12-24', 'until': '2027-01-02'}]}";
		Answer first = this.http.put(this.path + "/schedule", closed, "If-Match", "\"0\"");

		assertThat(this.http.put(this.path + "/schedule", closed).header("ETag")).isEqualTo(first.header("ETag"));
		assertThat(this.http.put(this.path + "/schedule", "{}", "If-Match", "\"0\"").status()).isEqualTo(412);
	}

	@Test
	void every_change_is_on_record_with_what_it_was() {
		this.http.put(this.path + "/schedule", "{'timeOff': [{'from': '2026-12-24', 'until': '2027-01-02'}]}");
		this.http.put(this.path + "/schedule", "{}");

		JsonNode latest = this.http.get("/api/changes?subjectId=" + this.clinic).body().at("/items/0");

		assertThat(latest.at("/kind").asString()).isEqualTo("SCHEDULE");
		assertThat(latest.at("/was/details/timeOff/0").asString()).isEqualTo("2026-12-24/2027-01-02");
		assertThat(latest.at("/became/details/timeOff")).isEmpty();
	}

	@Test
	void a_device_that_the_clinic_does_not_have_has_no_schedule() {
		assertThat(this.http.get(this.path + "/devices/%s/schedule".formatted(UUID.randomUUID())).status())
			.isEqualTo(404);
		assertThat(this.http.get("/api/clinics/%s/schedule".formatted(UUID.randomUUID())).status()).isEqualTo(404);
	}

}
