package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Clinics and devices as administrators keep them. */
@FadelineTest
class ClinicsOverHttpTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	private final UUID clinic = UUID.randomUUID();

	private final String path = "/api/clinics/" + this.clinic;

	private Http http;

	@BeforeEach
	void connect() {
		this.http = new Http(this.port);
	}

	@Test
	void a_clinic_goes_by_its_own_numbers_as_soon_as_it_was_answered() {
		Answer added = add("'policy': {'plan.max': '7', 'intervals.saline.floor-days': '50'}, 'zone': 'Asia/Tokyo'");

		assertThat(added.status()).isEqualTo(201);
		assertThat(added.header("Location")).isEqualTo(this.path);
		assertThat(policy().at("/plan/max").asInt()).isEqualTo(7);
		assertThat(policy().at("/intervals/saline/floorDays").asInt()).isEqualTo(50);
		assertThat(policy().at("/intervals/saline/recommendedDays").asInt()).isEqualTo(56);
		assertThat(this.http.get("/api/diary?clinicId=" + this.clinic).text("/timeZone")).isEqualTo("Asia/Tokyo");
		assertThat(this.http.get("/api/policy").body().at("/numbers/plan/max").asInt()).isEqualTo(10);
	}

	@Test
	void opening_hours_are_kept_by_weekday_and_reported_with_the_rules() {
		add("'openingHours': {'MONDAY': '9-12.30; 14-18', 'SUNDAY': 'closed'}");

		assertThat(this.http.get(this.path).text("/openingHours/MONDAY")).isEqualTo("09:00-12:30, 14:00-18:00");
		assertThat(this.http.get("/api/policy?clinicId=" + this.clinic).text("/openingHours/SUNDAY"))
			.isEqualTo("closed");
		assertThat(add("'openingHours': {'MONDAY': '9-25', 'SUNDAY': 'never'}").body().path("errors"))
			.extracting((error) -> error.path("field").asString())
			.containsExactlyInAnyOrder("openingHours.MONDAY", "openingHours.SUNDAY");
	}

	@Test
	void a_clinic_says_how_its_clients_reach_it() {
		add("'contact': {'phone': '+44 20 7946 0151', 'address': '12 Harbour Street', 'emergency': '112'}");

		Answer clinic = this.http.get(this.path);
		assertThat(clinic.text("/contact/phone")).isEqualTo("+44 20 7946 0151");
		assertThat(clinic.text("/contact/address")).isEqualTo("12 Harbour Street");
		assertThat(clinic.text("/contact/emergency")).isEqualTo("112");
		assertThat(clinic.body().at("/contact").has("email")).isFalse();
		assertThat(add("'contact': {'phone': 'ask us', 'email': 'nobody'}").body().path("errors"))
			.extracting((error) -> error.path("field").asString())
			.containsExactlyInAnyOrder("contact.phone", "contact.email");
	}

	@Test
	void a_clinic_writes_to_its_clients_before_and_after_a_sitting() {
		add("'care': {'en': {'FROSTING': 'Cool it.\\nNo sun.'}, 'de': {'SALINE_PREPARATION': 'Vorher essen.'}}");

		Answer clinic = this.http.get(this.path);
		assertThat(clinic.text("/care/en/FROSTING")).isEqualTo("Cool it.\nNo sun.");
		assertThat(clinic.text("/care/de/SALINE_PREPARATION")).isEqualTo("Vorher essen.");
		assertThat(add("'care': {'en': {'DANCING': 'x'}}").status()).isEqualTo(400);
	}

	@Test
	void what_is_left_out_is_as_configured_again() {
		Answer added = add("'policy': {'plan.max': '7'}");

		Answer changed = this.http.put(this.path, "{'name': 'Linden Court'}", "If-Match", added.header("ETag"));

		assertThat(changed.status()).isEqualTo(204);
		assertThat(changed.header("ETag")).isEqualTo("\"2\"");
		assertThat(this.http.get(this.path).text("/name")).isEqualTo("Linden Court");
		assertThat(policy().at("/plan/max").asInt()).isEqualTo(10);
	}

	@Test
	void numbers_that_cannot_be_are_refused_by_their_names_and_nothing_is_kept() {
		Answer refused = add("'policy': {'plan.mx': '7', 'adult-age': 'old'}");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.body().path("errors")).extracting((error) -> error.path("field").asString())
			.containsExactlyInAnyOrder("policy.plan.mx", "policy.adult-age");
		assertThat(this.http.get(this.path).status()).isEqualTo(404);
		assertThat(add("'zone': 'Europe/Nowhere'").text("/errors/0/message"))
			.isEqualTo("'Europe/Nowhere' is no time zone; write one such as Europe/Berlin");
	}

	@Test
	void nobody_overwrites_what_somebody_else_changed_meanwhile() {
		Answer added = add("'zone': 'Asia/Tokyo'");
		this.http.put(this.path, "{'name': 'Linden Court'}");

		Answer late = this.http.put(this.path, "{'name': 'Harbour Street'}", "If-Match", added.header("ETag"));

		assertThat(late.status()).isEqualTo(412);
		assertThat(this.http.get(this.path).text("/name")).isEqualTo("Linden Court");
	}

	@Test
	void an_id_is_taken_once_and_the_same_again_changes_nothing() {
		Answer added = add("'zone': 'Asia/Tokyo'");
		this.http.put(this.path, "{'name': 'Linden Court'}");

		assertThat(add("'zone': 'Asia/Tokyo'").header("ETag")).isEqualTo(added.header("ETag"));
		assertThat(add("'zone': 'Asia/Seoul'").status()).isEqualTo(409);
		assertThat(this.http.get(this.path).text("/name")).isEqualTo("Linden Court");
	}

	@Test
	void a_device_is_added_and_retired() {
		add("'zone': 'Asia/Tokyo'");
		UUID device = UUID.randomUUID();

		Answer added = this.http.post(this.path + "/devices",
				"{'id': '%s', 'name': 'Ruby', 'laser': 'RUBY', 'wavelengthsNm': [694]}".formatted(device));
		Answer retired = this.http.put(this.path + "/devices/" + device,
				"{'name': 'Ruby', 'laser': 'RUBY', 'wavelengthsNm': [694], 'retired': true}");

		assertThat(added.status()).isEqualTo(201);
		assertThat(retired.status()).isEqualTo(204);
		JsonNode devices = this.http.get(this.path + "/devices").body().path("devices");
		assertThat(devices).hasSize(1);
		assertThat(devices.at("/0/deviceId").asString()).isEqualTo(device.toString());
		assertThat(devices.at("/0/retired").asBoolean()).isTrue();
		assertThat(this.http.post("/api/clinics/%s/devices".formatted(UUID.randomUUID()), "{'name': 'Ruby'}").status())
			.isEqualTo(404);
	}

	@Test
	void every_change_is_on_record_with_who_and_what_it_was() {
		add("'zone': 'Asia/Tokyo'");
		this.http.put(this.path, "{'name': 'Linden Court'}");

		JsonNode changes = this.http.get("/api/changes?subjectId=" + this.clinic).body().path("items");

		assertThat(changes).hasSize(2);
		assertThat(changes.at("/0/userId").asString()).isNotBlank();
		assertThat(changes.at("/0/kind").asString()).isEqualTo("CLINIC");
		assertThat(changes.at("/0/was/details/zone").asString()).isEqualTo("Asia/Tokyo");
		assertThat(changes.at("/0/became/details/name").asString()).isEqualTo("Linden Court");
		assertThat(changes.at("/1/was").isNull()).isTrue();
	}

	@Test
	void what_another_process_changed_is_gone_by_soon() {
		add("'zone': 'Asia/Tokyo'");

		this.database.sql("update clinic.clinic set version = 2, policy = '{\"plan.max\": \"5\"}' where id = :id")
			.param("id", this.clinic)
			.update();

		await().untilAsserted(() -> assertThat(policy().at("/plan/max").asInt()).isEqualTo(5));
	}

	private Answer add(String more) {
		return this.http.post("/api/clinics", "{'id': '%s', 'name': 'Harbour', %s}".formatted(this.clinic, more));
	}

	private JsonNode policy() {
		return this.http.get("/api/policy?clinicId=" + this.clinic).body().path("numbers");
	}

}
