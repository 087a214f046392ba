package com.fadeline.web.signin;

import com.fadeline.administration.accounts.Accounts;

import com.fadeline.administration.accounts.Account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

class SignInTests extends HttpTest {

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	@Autowired
	TestAccounts accounts;

	private MockMvcTester stranger;

	@Autowired
	void asStranger(WebApplicationContext context) {
		this.stranger = MockMvcTester
			.create(MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
	}

	@AfterEach
	void restore() {
		this.accounts.reset();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/clients", "/api/policy", "/v3/api-docs", "/actuator/env" })
	void who_has_not_signed_in_is_refused(String path) {
		MvcTestResult answer = this.stranger.get().uri(path).exchange();

		assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Fadeline\", charset=\"UTF-8\"");
		assertThat(answer).bodyJson()
			.isLenientlyEqualTo(json(
					"{'type': 'urn:fadeline:problem:not-signed-in', 'status': 401, 'instance': '%s'}".formatted(path)));
	}

	@Test
	void who_has_not_signed_in_and_sends_a_form_is_shown_on_a_page() {
		assertThat(this.stranger.post().uri("/admin/staff/new").cookie(TOKEN).header("X-XSRF-TOKEN", TOKEN.getValue()))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
	}

	@Test
	void a_browser_is_never_asked_for_a_password_that_it_would_keep() {
		assertThat(this.stranger.get().uri("/api/policy").header("Sec-Fetch-Site", "same-origin"))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE);
	}

	@Test
	void who_opens_a_page_is_led_to_the_sign_in_page_and_back() {
		// given
		MvcTestResult refused = this.stranger.get()
			.uri(URI.create("/clients?query=mar%20lo"))
			.accept(MediaType.TEXT_HTML)
			.exchange();
		// when
		MvcTestResult signedIn = signIn("specialist", wish(refused));
		// then
		assertThat(refused).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in");
		assertThat(signedIn).hasStatus(HttpStatus.FOUND)
			.hasHeader(HttpHeaders.LOCATION, "/clients?query=mar%20lo")
			.cookies()
			.hasMaxAge("wish", Duration.ZERO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/today", "/nonexistent", "/actuator/env", "/v3/api-docs", "/api/policy", "/sign-in",
			"/sign-in?error", "/sign-in/link?token=1" })
	void nothing_is_kept_for_who_has_not_signed_in(String path) {
		MvcTestResult answer = this.stranger.get().uri(path).accept(MediaType.TEXT_HTML).exchange();

		assertThat(answer.getRequest().getSession(false)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/sign-in/link" })
	void a_sign_in_that_fails_keeps_nothing(String path) {
		MvcTestResult answer = this.stranger.post()
			.uri(path)
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("username", "specialist")
			.param("password", "wrong")
			.param("token", "wrong")
			.exchange();

		assertThat(answer).hasHeader(HttpHeaders.LOCATION, path + "?error");
		assertThat(answer.getRequest().getSession(false)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example/", "evil", "/a\r\nB: c", "" })
	void a_wish_leads_nowhere_else(String wish) {
		String value = Base64.getUrlEncoder().encodeToString(wish.getBytes(StandardCharsets.UTF_8));

		MvcTestResult signedIn = signIn("specialist", new Cookie("wish", value));

		assertThat(signedIn).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/");
	}

	@Test
	void a_wish_that_is_too_long_is_forgotten() {
		MvcTestResult refused = this.stranger.get()
			.uri("/today?" + "x".repeat(3_000))
			.accept(MediaType.TEXT_HTML)
			.exchange();

		assertThat(refused).hasStatus(HttpStatus.FOUND).cookies().doesNotContainCookie("wish");
	}

	@Test
	void the_sign_in_page_is_open_and_states_what_went_wrong_without_saying_which() {
		assertThat(this.stranger.get().uri("/sign-in")).hasStatusOk()
			.bodyText()
			.contains("name=\"username\"", "name=\"password\"", "name=\"_csrf\"")
			.doesNotContain("<script>", "style=", "Sign-in failed");
		assertThat(this.stranger.get().uri("/assets/fadeline.css")).hasStatusOk();
		assertThat(this.stranger.get().uri("/sign-in?error")).bodyText().contains("Sign-in failed");
		assertThat(this.stranger.post().uri("/sign-in").cookie(TOKEN).header("X-XSRF-TOKEN", TOKEN.getValue()))
			.hasHeader(HttpHeaders.LOCATION, "/sign-in?error");
	}

	@Test
	void a_program_signs_in_with_each_request_and_gets_no_session_nor_cookie() {
		MvcTestResult answer = this.stranger.post()
			.uri(SITTING + "/no-show")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.NO_CONTENT).doesNotContainHeader(HttpHeaders.SET_COOKIE);
		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(this.buses.commands().getLast().getMetaData()).containsEntry(MetaDataKeys.USER_ID, "specialist-id")
			.containsEntry(MetaDataKeys.ROLE, "SPECIALIST")
			.containsKey(MetaDataKeys.CLINICS);
	}

	@Test
	void a_wrong_password_is_refused_even_where_anybody_may_come_in() {
		assertThat(this.stranger.get()
			.uri("/api/policy")
			.header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth("admin", "wrong", null)))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic ", "Basic ###", "Basic YWRtaW4=", "Bearer abc", "bearer" })
	void credentials_that_cannot_be_read_are_refused(String authorization) {
		assertThat(this.stranger.get().uri("/api/policy").header(HttpHeaders.AUTHORIZATION, authorization))
			.hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void a_session_writes_with_the_token_of_our_pages_alone() {
		MockHttpSession session = signedIn("specialist");

		assertThat(noShow(session).exchange()).hasStatus(HttpStatus.FORBIDDEN)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("urn:fadeline:problem:forbidden", "token");
		assertThat(this.buses.commands()).isEmpty();
		Cookie token = token(session);
		assertThat(noShow(session).cookie(token).header("X-XSRF-TOKEN", token.getValue()).exchange())
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.commands()).hasSize(1);
	}

	@Test
	void a_token_that_somebody_planted_or_took_from_another_session_is_none() {
		MockHttpSession session = signedIn("specialist");

		for (Cookie planted : List.of(TOKEN, new Cookie("XSRF-TOKEN", "aaaa"), new Cookie("XSRF-TOKEN", "aaaa.aaaa"),
				token(signedIn("admin")))) {
			assertThat(noShow(session).cookie(planted).header("X-XSRF-TOKEN", planted.getValue()).exchange())
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void every_page_states_who_has_signed_in() {
		assertThat(this.stranger.get().uri("/admin/clinics").accept(MediaType.TEXT_HTML).session(signedIn("admin")))
			.hasStatusOk()
			.bodyText()
			.contains("The admin", "administrator", "action=\"/sign-out\"");
	}

	@Test
	void signing_out_ends_the_session() {
		MockHttpSession session = signedIn("specialist");

		Cookie token = token(session);
		MvcTestResult out = this.stranger.post()
			.uri("/sign-out")
			.session(session)
			.cookie(token)
			.header("X-XSRF-TOKEN", token.getValue())
			.exchange();

		assertThat(out).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in?out");
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void the_sessions_of_an_account_end_when_it_is_disabled() {
		MockHttpSession session = signedIn("specialist");
		assertThat(this.stranger.get().uri("/").session(session)).hasStatus(HttpStatus.FOUND);
		Account before = this.accounts.find("specialist").orElseThrow();

		this.accounts.put(new Account(before.requester(), before.loginName(), before.displayName(),
				before.passwordHash(), false, null, null, false));

		assertThat(this.stranger.get().uri("/").session(session)).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(session.isInvalid()).isTrue();
	}

	private MockHttpSession signedIn(String name) {
		return (MockHttpSession) signIn(name).getRequest().getSession(false);
	}

	private static Cookie wish(MvcTestResult refused) {
		return Objects.requireNonNull(refused.getResponse().getCookie("wish"));
	}

	private MvcTestResult signIn(String name, Cookie... cookies) {
		return this.stranger.post()
			.uri("/sign-in")
			.cookie(Stream.concat(Stream.of(TOKEN), Stream.of(cookies)).toArray(Cookie[]::new))
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("username", name)
			.param("password", name)
			.exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder noShow(MockHttpSession session) {
		return this.stranger.post()
			.uri(SITTING + "/no-show")
			.session(session)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}");
	}

}
