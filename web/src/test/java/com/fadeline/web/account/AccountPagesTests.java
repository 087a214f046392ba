package com.fadeline.web.account;

import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class AccountPagesTests extends HttpTest {

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	@Autowired
	TestAccounts accounts;

	@AfterEach
	void restore() {
		this.accounts.reset();
	}

	@Test
	void who_changes_the_password_stays_signed_in_and_everybody_else_does_not() {
		MockHttpSession own = signedIn();
		MockHttpSession other = signedIn();

		MvcTestResult changed = change(own, "specialist", "correct horse battery", "correct horse battery");

		assertThat(changed).hasRedirectedUrl("/account?saved");
		assertThat(open(own)).hasStatusOk();
		assertThat(open(other)).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in");
		assertThat(this.accounts.find("specialist").orElseThrow().passwordHash())
			.isEqualTo("hash of correct horse battery");
	}

	@Test
	void what_is_wrong_is_reported_beside_its_field_and_no_password_is_repeated() {
		MockHttpSession session = signedIn();

		assertThat(change(session, "guessed", "correct horse battery", "correct horse battery"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("oldPassword-mistake", "Wrong password.")
			.doesNotContain("guessed", "correct horse");
		assertThat(change(session, "specialist", "correct horse battery", "correct horse")).bodyText()
			.contains("Enter the same password again.");
	}

	@Test
	void a_program_changes_its_password_and_gets_no_session() {
		MvcTestResult changed = put("/api/account/password",
				"{'oldPassword': 'admin', 'newPassword': 'correct horse battery'}");

		assertThat(changed).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(changed.getRequest().getSession(false)).isNull();
		assertThat(put("/api/account/password", "{'oldPassword': 'x', 'newPassword': 'y'}"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("oldPassword");
	}

	private MvcTestResult open(MockHttpSession session) {
		return asPerson(this.http.get().uri("/account").session(session)).exchange();
	}

	private MvcTestResult change(MockHttpSession session, String oldPassword, String newPassword, String again) {
		return asPerson(token(session),
				this.http.post()
					.uri("/account")
					.session(session)
					.param("oldPassword", oldPassword)
					.param("newPassword", newPassword)
					.param("again", again))
			.exchange();
	}

	private MockHttpSession signedIn() {
		return (MockHttpSession) asPerson(
				this.http.post().uri("/sign-in").param("username", "specialist").param("password", "specialist"))
			.exchange()
			.getRequest()
			.getSession(false);
	}

	private static MockMvcTester.MockMvcRequestBuilder asPerson(MockMvcTester.MockMvcRequestBuilder request) {
		return asPerson(TOKEN, request);
	}

	private static MockMvcTester.MockMvcRequestBuilder asPerson(Cookie token,
			MockMvcTester.MockMvcRequestBuilder request) {
		return request.header(HttpHeaders.AUTHORIZATION, "None")
			.accept(MediaType.TEXT_HTML)
			.cookie(token)
			.header("X-XSRF-TOKEN", token.getValue());
	}

}
