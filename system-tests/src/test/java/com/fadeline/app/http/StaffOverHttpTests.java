package com.fadeline.app.http;

import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts of staff as administrators keep them. */
@FadelineTest
class StaffOverHttpTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	private final UUID id = UUID.randomUUID();

	private final String loginName = "ines." + this.id;

	private final String path = "/api/staff/" + this.id;

	private Http http;

	@BeforeEach
	void connect() {
		this.http = new Http(this.port);
	}

	@Test
	void who_is_added_signs_in_with_the_password_that_is_reported_once() {
		Answer added = add("SPECIALIST");

		assertThat(added.status()).isEqualTo(201);
		assertThat(added.header("Location")).isEqualTo(this.path);
		assertThat(signIn(added.text("/password"))).isEqualTo(200);
		assertThat(add("SPECIALIST").text("/password")).isEmpty();
		assertThat(add("MANAGER").status()).isEqualTo(409);
		assertThat(this.http.get(this.path).body().has("password")).isFalse();
	}

	@Test
	void who_is_disabled_gets_in_no_more() {
		String password = add("SPECIALIST").text("/password");

		Answer changed = this.http.put(this.path, details("SPECIALIST", false));

		assertThat(changed.status()).isEqualTo(204);
		assertThat(signIn(password)).isEqualTo(401);
		assertThat(this.http.get(this.path).body().path("enabled").asBoolean()).isFalse();
	}

	@Test
	void a_reset_gives_another_password_and_unlocks() {
		String first = add("SPECIALIST").text("/password");
		this.database.sql("update access.account set locked_until = now() + interval '1 hour' where id = :id")
			.param("id", this.id)
			.update();
		assertThat(signIn(first)).isEqualTo(401);
		assertThat(this.http.get(this.path).body().path("locked").asBoolean()).isTrue();

		String second = this.http.post(this.path + "/reset", "").text("/password");

		assertThat(signIn(first)).isEqualTo(401);
		assertThat(signIn(second)).isEqualTo(200);
	}

	@Test
	void an_unlocked_account_keeps_its_password() {
		String password = add("SPECIALIST").text("/password");
		this.database.sql("update access.account set locked_until = now() + interval '1 hour' where id = :id")
			.param("id", this.id)
			.update();

		assertThat(this.http.post(this.path + "/unlock", "").status()).isEqualTo(204);

		assertThat(signIn(password)).isEqualTo(200);
	}

	@Test
	void the_last_administrator_stays_one() {
		String admin = this.database.sql("select id::text from access.account where login_name = 'admin'")
			.query(String.class)
			.single();

		Answer refused = this.http.put("/api/staff/" + admin,
				"{'displayName': 'Admin', 'role': 'ADMIN', 'enabled': false}");

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("/detail")).contains("last administrator");
	}

	@Test
	void staff_without_a_clinic_and_clients_are_refused() {
		assertThat(this.http.post("/api/staff", "{'loginName': 'x', 'displayName': 'X', 'role': 'MANAGER'}")
			.text("/errors/0/field")).isEqualTo("clinics");
		assertThat(add("CLIENT").text("/errors/0/field")).isEqualTo("role");
		assertThat(this.http.post("/api/staff", "{'loginName': 'a b', 'displayName': 'X', 'role': 'ADMIN'}")
			.text("/errors/0/message")).contains("is no login name");
	}

	@Test
	void only_an_administrator_keeps_staff_and_clinics() {
		String issued = add("SPECIALIST").text("/password");
		assertThat(change(issued, "correct horse battery")).isEqualTo(204);
		String[] specialist = as("correct horse battery");

		assertThat(this.http.get("/api/staff", specialist).status()).isEqualTo(403);
		assertThat(this.http.post("/api/clinics", "{'name': 'Mine'}", specialist).status()).isEqualTo(403);
		assertThat(this.http.get("/api/changes", specialist).status()).isEqualTo(403);
		assertThat(this.http.get("/api/clinics", specialist).body().path("clinics")).isEmpty();
	}

	@Test
	void every_change_is_on_record_and_no_password() {
		String password = add("SPECIALIST").text("/password");
		this.http.post(this.path + "/reset", "");

		JsonNode changes = this.http.get("/api/changes?subjectId=" + this.id).body().path("items");

		assertThat(changes).hasSize(2);
		assertThat(changes.at("/0/userName").asString()).isEqualTo("Administrator");
		assertThat(changes.at("/0/became/reset").asString()).isEqualTo("password");
		assertThat(changes.at("/1/became/loginName").asString()).isEqualTo(this.loginName);
		assertThat(changes.toString()).doesNotContain(password).doesNotContain("argon2");
	}

	private Answer add(String role) {
		return this.http.post("/api/staff",
				"{'id': '%s', 'loginName': '%s', 'displayName': 'Ines', 'role': '%s', 'clinics': ['%s']}"
					.formatted(this.id, this.loginName, role, new UUID(0, 7)));
	}

	private static String details(String role, boolean enabled) {
		return "{'displayName': 'Ines', 'role': '%s', 'clinics': ['%s'], 'enabled': %s}".formatted(role, new UUID(0, 7),
				enabled);
	}

	@Test
	void a_password_that_was_made_opens_nothing_until_its_owner_has_chosen_another() {
		// given
		String issued = add("SPECIALIST").text("/password");
		// when
		Answer early = this.http.get("/api/clinics", as(issued));
		// then
		assertThat(early.status()).isEqualTo(403);
		assertThat(early.text("/detail")).contains("/api/account/password");
		assertThat(change(issued, this.loginName + "spec")).isEqualTo(400);
		assertThat(change(issued, "correct horse battery")).isEqualTo(204);
		assertThat(this.http.get("/api/clinics", as("correct horse battery")).status()).isEqualTo(200);
		// when
		String reset = this.http.post(this.path + "/reset", "").text("/password");
		// then
		assertThat(this.http.get("/api/clinics", as(reset)).status()).isEqualTo(403);
	}

	@Test
	void what_changes_in_an_account_holds_for_the_very_next_request() {
		// given
		String chosen = "correct horse battery";
		assertThat(change(add("SPECIALIST").text("/password"), chosen)).isEqualTo(204);
		assertThat(clinics(chosen)).isEqualTo(200);
		// when
		this.http.put(this.path, details("MANAGER", true));
		// then
		assertThat(this.http.get("/api/reports/overview", as(chosen)).status()).isEqualTo(200);
		// when
		this.http.put(this.path, details("MANAGER", false));
		// then
		assertThat(clinics(chosen)).isEqualTo(401);
		// when
		this.http.put(this.path, details("MANAGER", true));
		// then
		assertThat(clinics(chosen)).isEqualTo(200);
		// when
		assertThat(change(chosen, "another horse battery")).isEqualTo(204);
		// then
		assertThat(clinics(chosen)).isEqualTo(401);
		assertThat(clinics("another horse battery")).isEqualTo(200);
		// when
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(clinics("wrong")).isEqualTo(401);
		}
		// then
		assertThat(clinics("another horse battery")).isEqualTo(401);
	}

	private int clinics(String password) {
		return this.http.get("/api/clinics", as(password)).status();
	}

	private int change(String was, String becomes) {
		return this.http
			.put("/api/account/password", "{'oldPassword': '%s', 'newPassword': '%s'}".formatted(was, becomes), as(was))
			.status();
	}

	private String[] as(String password) {
		return new String[] { HttpHeaders.AUTHORIZATION,
				"Basic " + HttpHeaders.encodeBasicAuth(this.loginName, password, null) };
	}

	private int signIn(String password) {
		return this.http
			.get("/actuator/health", HttpHeaders.AUTHORIZATION,
					"Basic " + HttpHeaders.encodeBasicAuth(this.loginName, password, null))
			.status();
	}

}
