package com.fadeline.administration.accounts;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.TestAdmin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** People and programs that an OpenID provider vouches for. */
@FadelineTest
@DirtiesContext
@RunsInParallel
class OidcTests {

	private static final TestIssuer ISSUER = new TestIssuer();

	private static final Map<String, Object> MANAGER = Map.of("sub", "mia", "name", "Mia Manager", "roles",
			List.of("manager"), "clinics", List.of(UUID.randomUUID().toString()));

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		String registration = "spring.security.oauth2.client.registration.clinic.";
		properties.add(registration + "client-id", () -> TestIssuer.AUDIENCE);
		properties.add(registration + "client-secret", () -> "secret");
		properties.add(registration + "client-name", () -> "Clinic account");
		properties.add(registration + "scope", () -> "openid");
		properties.add("spring.security.oauth2.client.provider.clinic.issuer-uri", ISSUER::uri);
		properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
		properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> TestIssuer.AUDIENCE);
	}

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(Redirect.ALWAYS)
		.build();

	@LocalServerPort
	int port;

	@AfterAll
	static void stop() {
		ISSUER.close();
	}

	@Test
	void a_person_signs_in_by_the_provider() throws Exception {
		// given
		ISSUER.becomes(MANAGER);
		assertThat(get("/sign-in").body()).contains("Clinic account", "href=\"/oauth2/authorization/clinic\"");
		// when
		HttpResponse<String> start = get("/oauth2/authorization/clinic");
		// then
		assertThat(start.uri().getPath()).isEqualTo("/dashboard");
		assertThat(start.body()).contains("Mia Manager", "manager");
		assertThat(get("/api/policy").statusCode()).isEqualTo(200);
	}

	@Test
	void a_person_without_a_role_of_ours_does_not_get_in() throws Exception {
		ISSUER.becomes(Map.of("sub", "carl", "roles", List.of("cook")));

		HttpResponse<String> refused = get("/oauth2/authorization/clinic");

		assertThat(refused.uri().toString()).endsWith("/sign-in?error");
		assertThat(get("/api/policy").statusCode()).isEqualTo(401);
	}

	@Test
	void a_program_brings_a_token_and_gets_no_session() throws Exception {
		HttpResponse<String> answer = get("/api/policy", "Authorization", "Bearer " + ISSUER.token(MANAGER));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void the_role_of_a_token_is_the_role_of_its_bearer() throws Exception {
		assertThat(get("/actuator/env", "Authorization", "Bearer " + ISSUER.token(MANAGER)).statusCode())
			.isEqualTo(403);
		assertThat(
				get("/actuator/health", "Authorization", "Bearer " + ISSUER.token(Map.of("sub", "a", "roles", "admin")))
					.body())
			.contains("components");
	}

	@ParameterizedTest
	@MethodSource
	void a_token_that_is_not_good_is_refused(String token) throws Exception {
		HttpResponse<String> answer = get("/api/policy", "Authorization", "Bearer " + token);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
	}

	static List<String> a_token_that_is_not_good_is_refused() {
		String issuer = ISSUER.uri();
		Duration hour = Duration.ofHours(1);
		String unsigned = ISSUER.token(MANAGER);
		return List.of(TestIssuer.token(TestIssuer.newKey(), issuer, TestIssuer.AUDIENCE, hour, MANAGER),
				TestIssuer.token(ISSUER.key(), "http://elsewhere", TestIssuer.AUDIENCE, hour, MANAGER),
				TestIssuer.token(ISSUER.key(), issuer, "another application", hour, MANAGER),
				TestIssuer.token(ISSUER.key(), issuer, TestIssuer.AUDIENCE, hour.negated(), MANAGER),
				ISSUER.token(Map.of("sub", "carl", "roles", "cook")),
				ISSUER.token(Map.of("sub", "carl", "roles", List.of("Sales Admin"))),
				ISSUER.token(Map.of("sub", "carl", "roles", "admin", "typ", "ID")),
				TestIssuer.token(ISSUER.key(), issuer, TestIssuer.AUDIENCE, null, MANAGER),
				ISSUER.token(Map.of("sub", "x", "roles", "system")),
				unsigned.substring(0, unsigned.lastIndexOf('.') + 1), "hello");
	}

	@Test
	void local_accounts_work_as_well() throws Exception {
		assertThat(get("/api/policy", "Authorization", TestAdmin.HEADER).statusCode()).isEqualTo(200);
	}

	private HttpResponse<String> get(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)));
		return this.browser.send(((headers.length == 0) ? request : request.headers(headers)).build(),
				BodyHandlers.ofString());
	}

}
