package com.fadeline.web.signin;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import com.fadeline.web.HttpTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class SessionStatusTests extends HttpTest {

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	@Test
	void a_page_learns_whose_session_it_is_and_when_it_ends() {
		MockHttpSession session = signedIn("specialist");
		session.setMaxInactiveInterval(1800);
		ask("/account/session", session);

		MvcTestResult status = ask("/account/session", session);

		assertThat(status).hasStatusOk().bodyJson().extractingPath("$.account").isEqualTo("specialist-id");
		assertThat(status).bodyJson()
			.extractingPath("$.idleSeconds")
			.asNumber()
			.satisfies((seconds) -> assertThat(seconds.intValue()).isBetween(1790, 1800));
		assertThat(status).bodyJson()
			.extractingPath("$.limitSeconds")
			.asNumber()
			.satisfies((seconds) -> assertThat(seconds.intValue()).isBetween(43_190, 43_200));
		assertThat(status).bodyJson().extractingPath("$.token").asString().isNotEmpty();
	}

	@Test
	void the_keys_of_drafts_are_those_of_the_account_for_today_and_yesterday() {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);

		MvcTestResult own = ask("/account/draft-keys", signedIn("specialist"));

		assertThat(own).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate")
			.bodyJson()
			.extractingPath("$")
			.asMap()
			.containsOnlyKeys(today.toString(), today.minusDays(1).toString());
		assertThat(own).bodyText().isNotEqualTo(text(ask("/account/draft-keys", signedIn("admin"))));
	}

	@Test
	void nobody_else_is_told_either() {
		assertThat(ask("/account/session", new MockHttpSession())).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(ask("/account/draft-keys", new MockHttpSession())).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	private static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockHttpSession signedIn(String name) {
		return (MockHttpSession) Objects.requireNonNull(this.http.post()
			.uri("/sign-in")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("username", name)
			.param("password", name)
			.exchange()
			.getRequest()
			.getSession(false));
	}

	private MvcTestResult ask(String path, MockHttpSession session) {
		return this.http.get()
			.uri(path)
			.session(session)
			.header(HttpHeaders.AUTHORIZATION, "None")
			.accept(MediaType.APPLICATION_JSON)
			.exchange();
	}

}
