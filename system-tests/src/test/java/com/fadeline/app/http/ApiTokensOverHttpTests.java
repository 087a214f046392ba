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

/** API tokens as administrators keep them and programs use them. */
@FadelineTest
class ApiTokensOverHttpTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	private final UUID id = UUID.randomUUID();

	private Http http;

	@BeforeEach
	void connect() {
		this.http = new Http(this.port);
	}

	@Test
	void a_program_signs_in_by_a_token_until_it_is_revoked() {
		// given
		Answer made = add("MANAGER", 90);
		assertThat(made.status()).isEqualTo(201);
		String secret = made.text("/secret");
		assertThat(secret).matches("fadeline_[\\w-]{43}");
		// when
		assertThat(with(secret, "/api/policy")).isEqualTo(200);
		// then
		assertThat(with(secret, "/api/changes")).isEqualTo(403);
		assertThat(token().path("lastUsedAt").asString()).isNotEmpty();
		Answer signIns = this.http.get("/api/sign-ins?kind=SIGNED_IN&userId=" + this.id);
		assertThat(signIns.text("/items/0/way")).isEqualTo("API_TOKEN");
		assertThat(signIns.text("/items/0/userName")).isEqualTo("Accounting");
		// when
		assertThat(revoke(this.id).status()).isEqualTo(204);
		// then
		assertThat(with(secret, "/api/policy")).isEqualTo(401);
		assertThat(revoke(this.id).status()).isEqualTo(204);
		assertThat(revoke(UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void a_token_expires() {
		String secret = add("ADMIN", 1).text("/secret");
		assertThat(with(secret, "/api/changes")).isEqualTo(200);

		this.database.sql("update access.api_token set expires_at = now() where id = ?").param(this.id).update();

		assertThat(with(secret, "/api/changes")).isEqualTo(401);
	}

	@Test
	void the_same_again_makes_no_second_one_and_shows_no_secret() {
		String secret = add("MANAGER", 90).text("/secret");

		assertThat(add("MANAGER", 90).text("/secret")).isEmpty();
		assertThat(add("ADMIN", 90).status()).isEqualTo(409);
		assertThat(with(secret, "/api/policy")).isEqualTo(200);
	}

	@Test
	void a_program_makes_neither_tokens_nor_accounts() {
		String secret = add("ADMIN", 90).text("/secret");

		assertThat(this.http.post("/api/tokens", body(UUID.randomUUID(), "ADMIN", 90), bearer(secret)).status())
			.isEqualTo(403);
		assertThat(this.http
			.post("/api/staff", "{'loginName': 'eve', 'displayName': 'Eve', 'role': 'ADMIN'}", bearer(secret))
			.status()).isEqualTo(403);
	}

	@Test
	void what_makes_no_sense_is_refused() {
		assertThat(add("CLIENT", 90).text("/errors/0/field")).isEqualTo("role");
		assertThat(add("MANAGER", 367).text("/errors/0/field")).isEqualTo("days");
		assertThat(this.http.post("/api/tokens", "{'name': 'Accounting', 'role': 'MANAGER'}").text("/errors/0/field"))
			.isEqualTo("clinics");
		assertThat(with("fadeline_guessed", "/api/policy")).isEqualTo(401);
		assertThat(with("guessed", "/api/policy")).isEqualTo(401);
	}

	@Test
	void changes_are_on_record_and_the_secret_nowhere() {
		String secret = add("MANAGER", 90).text("/secret");
		revoke(this.id);

		JsonNode changes = this.http.get("/api/changes?subjectId=" + this.id).body().path("items");

		assertThat(changes).hasSize(2);
		assertThat(changes.at("/0/became/revoked").asBoolean()).isTrue();
		assertThat(changes.at("/1/became/name").asString()).isEqualTo("Accounting");
		assertThat(changes.toString()).doesNotContain(secret);
		assertThat(this.database.sql("select t::text from access.api_token as t where id = ?")
			.param(this.id)
			.query(String.class)
			.single()).doesNotContain(secret.substring(9));
	}

	private Answer revoke(UUID token) {
		return this.http.send("DELETE", "/api/tokens/" + token, "");
	}

	private JsonNode token() {
		for (JsonNode token : this.http.get("/api/tokens").body().path("tokens")) {
			if (token.path("tokenId").asString().equals(this.id.toString())) {
				return token;
			}
		}
		throw new AssertionError("The token is not listed");
	}

	private Answer add(String role, int days) {
		return this.http.post("/api/tokens", body(this.id, role, days));
	}

	private static String body(UUID id, String role, int days) {
		return "{'id': '%s', 'name': 'Accounting', 'role': '%s', 'clinics': ['%s'], 'days': %d}".formatted(id, role,
				new UUID(0, 7), days);
	}

	private int with(String secret, String path) {
		return this.http.get(path, bearer(secret)).status();
	}

	private static String[] bearer(String secret) {
		return new String[] { HttpHeaders.AUTHORIZATION, "Bearer " + secret };
	}

}
