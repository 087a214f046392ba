package com.fadeline.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fadeline.api.Rejection;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindSittings;
import jakarta.servlet.http.Cookie;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** People who fail are told on a page, programs by a problem. */
class FailurePageTests extends HttpTest {

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

	@Autowired
	TestAccounts accounts;

	@AfterEach
	void comeBack() {
		this.accounts.failWith(null);
	}

	@ParameterizedTest
	@CsvSource({ "/nowhere, 404", "/admin/nowhere, 404", "/admin/clinics/01970000-0000-7000-8000-000000000001, 404",
			"/admin/clinics/harbour, 400", "/dashboard?report=SITTINGS, 503", "/clients/x/accesses, 400",
			"/sign-out, 404" })
	void whoever_fails_on_a_page_is_shown_on_a_page(String path, int status) {
		this.buses.answer(FindSittings.class, (asked) -> {
			throw new NoHandlerForQueryException("nobody is there");
		});

		MvcTestResult answer = this.http.get().uri(path).header(HttpHeaders.ACCEPT, BROWSER).exchange();

		assertPage(answer, status);
	}

	@Test
	void a_page_that_is_not_for_ones_role_is_refused_on_a_page() {
		assertPage(this.http.get()
			.uri("/admin/staff/new")
			.header(HttpHeaders.ACCEPT, BROWSER)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.exchange(), 403);
	}

	@ParameterizedTest
	@CsvSource({ "en, not available to the role", "de, nicht verfügbar" })
	void a_page_that_is_not_for_ones_role_states_so_in_plain_words(String language, String words) {
		String refused = "A SPECIALIST may not send FindOverview as it is";
		this.buses.answer(FindOverview.class, (query) -> {
			throw new QueryExecutionException(refused, null, new Rejection.NotAllowed(refused));
		});

		assertThat(this.http.get()
			.uri("/dashboard")
			.header(HttpHeaders.ACCEPT, BROWSER)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.exchange()).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains(words)
			.doesNotContain("FindOverview", "SPECIALIST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/nowhere", "/v3/nowhere", "/actuator/nowhere" })
	void programs_are_answered_by_a_problem_whatever_they_take(String path) {
		assertThat(this.http.get().uri(path).header(HttpHeaders.ACCEPT, BROWSER).exchange())
			.hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void who_takes_no_page_is_answered_by_a_problem() {
		assertThat(this.http.get().uri("/nowhere").accept(MediaType.APPLICATION_JSON).exchange())
			.hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void nobody_can_sign_in_while_the_database_is_gone_and_is_shown_when_to_try_again() {
		this.accounts.failWith(new UncheckedIOException(new IOException("down")));

		MvcTestResult program = get("/api/policy");
		MvcTestResult person = this.http.post()
			.uri("/sign-in")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.header(HttpHeaders.ACCEPT, BROWSER)
			.param("username", "admin")
			.param("password", "admin")
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.exchange();

		assertThat(program).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.hasHeader(HttpHeaders.RETRY_AFTER, "1");
		assertThat(program).bodyJson()
			.isLenientlyEqualTo(json("{'type': 'urn:fadeline:problem:unavailable', 'instance': '/api/policy'}"));
		assertPage(person, 503);
		assertThat(person).hasHeader(HttpHeaders.RETRY_AFTER, "1");
	}

	@Test
	void a_fault_in_a_filter_is_answered_without_internals() {
		this.accounts.failWith(new IllegalStateException("secret"));

		assertThat(get("/api/policy")).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.doesNotContain("secret");
	}

	private static void assertPage(MvcTestResult answer, int status) {
		assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
		assertThat(answer).bodyText()
			.contains("<title>", "Status " + status, "href=\"/\"")
			.doesNotContain("Exception", "\tat ");
	}

}
