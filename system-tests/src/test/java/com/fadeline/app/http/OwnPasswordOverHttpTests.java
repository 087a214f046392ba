package com.fadeline.app.http;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
class OwnPasswordOverHttpTests {

	private static final String OLD = "the password until now";

	private static final String NEW = "correct horse battery";

	private final UUID id = UUID.randomUUID();

	private final String name = "ines." + this.id;

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	private Http http;

	@BeforeEach
	void signUp() {
		this.http = new Http(this.port);
		this.accounts.add(new NewAccount(
				new Requester(this.id.toString(), Role.SPECIALIST, Set.of(new ClinicId(new UUID(0, 7))), null),
				this.name, "Ines", this.passwords.hash(OLD)));
	}

	@Test
	void after_a_change_the_new_password_alone_works() {
		assertThat(signIn(OLD)).isEqualTo(200);

		Answer changed = change(OLD, NEW);

		assertThat(changed.status()).as(changed.body().toString()).isEqualTo(204);
		assertThat(signIn(OLD)).isEqualTo(401);
		assertThat(signIn(NEW)).isEqualTo(200);
	}

	@Test
	void a_change_is_on_record_and_no_password() {
		change(OLD, NEW);

		JsonNode changes = this.http.get("/api/changes?subjectId=" + this.id).body().path("items");

		assertThat(changes).hasSize(1);
		assertThat(changes.at("/0/userId").asString()).isEqualTo(this.id.toString());
		assertThat(changes.at("/0/became/changed").asString()).isEqualTo("password");
		assertThat(changes.toString()).doesNotContain(OLD, NEW, "argon2");
	}

	@Test
	void a_new_password_that_cannot_be_is_refused_without_being_repeated() {
		for (String bad : new String[] { "short", "x".repeat(201), OLD }) {
			Answer refused = change(OLD, bad);

			assertThat(refused.status()).isEqualTo(400);
			assertThat(refused.text("/errors/0/field")).isEqualTo("newPassword");
			assertThat(refused.text("/detail")).doesNotContain(bad);
		}
		assertThat(signIn(OLD)).isEqualTo(200);
	}

	private Answer change(String oldPassword, String newPassword) {
		return this.http.put("/api/account/password",
				"{'oldPassword': '%s', 'newPassword': '%s'}".formatted(oldPassword, newPassword),
				HttpHeaders.AUTHORIZATION, basic(oldPassword));
	}

	private int signIn(String password) {
		return this.http.get("/api/clinics", HttpHeaders.AUTHORIZATION, basic(password)).status();
	}

	private String basic(String password) {
		return "Basic " + HttpHeaders.encodeBasicAuth(this.name, password, null);
	}

}
