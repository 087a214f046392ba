package com.fadeline.app.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.NewAccount;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.app.FadelineTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
class LockOutOverHttpTests {

	private static final int ATTEMPTS = 10;

	private final HttpClient http = HttpClient.newHttpClient();

	private final String name = "locked." + UUID.randomUUID();

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	@Test
	void each_wrong_password_counts_once() throws Exception {
		// given
		this.accounts.add(new NewAccount(new Requester(UUID.randomUUID().toString(), Role.MANAGER, Set.of(), null),
				this.name, "Somebody", this.passwords.hash("right")));
		// when
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			assertThat(status("wrong")).isEqualTo(401);
		}
		// then
		assertThat(status("right")).isEqualTo(200);
		// when
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			assertThat(status("wrong")).isEqualTo(401);
		}
		// then
		assertThat(status("right")).isEqualTo(401);
	}

	private int status(String password) throws Exception {
		return this.http
			.send(HttpRequest
				.newBuilder(URI.create("http://localhost:%d/v3/api-docs/swagger-config".formatted(this.port)))
				.header("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(this.name, password, null))
				.build(), BodyHandlers.ofString())
			.statusCode();
	}

}
