package com.fadeline.web.signins;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.accounts.SignInEntry.Way;
import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SignInRecordTests extends HttpTest {

	private static final String LINKS = "/api/clients/%s/sign-in-links".formatted(Samples.CLIENT);

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	@Autowired
	MemorySignIns signIns;

	@BeforeEach
	void forgetSignIns() {
		this.signIns.forget();
	}

	@Test
	void who_signs_in_and_out_and_who_fails_is_on_record_by_ids_alone() {
		// when
		page("admin", "wrong");
		page("Ada Byron", "wrong");
		MvcTestResult in = page("admin", "admin");
		MockHttpSession session = (MockHttpSession) in.getRequest().getSession(false);
		Cookie token = this.http.get()
			.uri("/account")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.session(session)
			.exchange()
			.getResponse()
			.getCookie("XSRF-TOKEN");
		this.http.post()
			.uri("/sign-out")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.session(session)
			.cookie(token)
			.header("X-XSRF-TOKEN", token.getValue())
			.exchange();
		// then
		assertThat(this.signIns.entries().reversed())
			.extracting(SignInEntry::kind, SignInEntry::way, SignInEntry::userId, SignInEntry::nameHash)
			.containsExactly(tuple(Kind.FAILED, Way.PAGE, "admin-id", null),
					tuple(Kind.FAILED, Way.PAGE, null, "digest-9"), tuple(Kind.SIGNED_IN, Way.PAGE, "admin-id", null),
					tuple(Kind.SIGNED_OUT, null, "admin-id", null));
		assertThat(this.signIns.entries().toString()).doesNotContain("Ada", "wrong");
	}

	@Test
	void a_wrong_token_is_on_record_once() {
		for (String token : List.of("fadeline_guessed", "guessed")) {
			assertThat(this.http.get().uri("/api/policy").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
				.hasStatus(HttpStatus.UNAUTHORIZED);
		}

		assertThat(this.signIns.entries()).extracting(SignInEntry::kind, SignInEntry::way)
			.containsExactlyInAnyOrder(tuple(Kind.FAILED, Way.API_TOKEN), tuple(Kind.FAILED, Way.TOKEN));
	}

	@Test
	void a_link_is_on_record_when_it_is_made_used_and_refused_and_reported_to_the_client() {
		// given
		this.buses.show(FindClient.class, Samples.client(3));
		// when
		MvcTestResult made = this.http.post()
			.uri(LINKS)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.exchange();
		String link = json(made);
		press(link);
		press(link);
		// then
		assertThat(this.signIns.entries().reversed()).filteredOn((entry) -> entry.way() == Way.LINK)
			.extracting(SignInEntry::kind, SignInEntry::userId)
			.containsExactly(tuple(Kind.LINK_MADE, "specialist-id"), tuple(Kind.LINK_USED, "client-id"),
					tuple(Kind.LINK_REFUSED, null));
		assertThat(this.signIns.linksOf(Samples.client(3).clientId(), 9)).hasSize(2);
	}

	@Test
	void a_request_without_a_right_to_it_is_on_record_once_a_minute() {
		for (int i = 0; i < 3; i++) {
			assertThat(
					this.http.get().uri("/admin/devices/new").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
				.hasStatus(HttpStatus.FORBIDDEN);
		}

		assertThat(this.signIns.entries()).filteredOn((entry) -> entry.kind() == Kind.FORBIDDEN)
			.extracting(SignInEntry::userId, SignInEntry::detail)
			.containsExactly(tuple("manager-id", "GET /admin/devices/new"));
	}

	@Test
	void what_others_write_into_a_path_is_not_kept() {
		this.http.get()
			.uri(URI.create("/admin/Ada%20Byron"))
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)
			.exchange();

		assertThat(this.signIns.entries()).filteredOn((entry) -> entry.kind() == Kind.FORBIDDEN)
			.extracting(SignInEntry::detail)
			.containsExactly("GET ?");
	}

	@Test
	void administrators_read_the_record_on_a_page_and_as_programs() {
		page("admin", "wrong");

		assertThat(get("/api/sign-ins?kind=FAILED")).bodyJson().isLenientlyEqualTo(json("""
				{'items': [{'kind': 'FAILED', 'way': 'PAGE', 'userId': 'admin-id', 'userName': 'The admin'}]}"""));
		assertThat(get("/admin/sign-ins")).hasStatusOk()
			.bodyText()
			.contains("Wrong password or token", "on the sign-in page", "The admin", "127.0.0.1");
		assertThat(get("/admin/sign-ins?kind=FAILED&lang=de")).hasStatusOk()
			.bodyText()
			.contains("Passwort oder Token falsch", "Anmeldungen");
		for (String who : List.of(TestAccounts.SPECIALIST, TestAccounts.MANAGER, TestAccounts.CLIENT)) {
			for (String path : List.of("/api/sign-ins", "/admin/sign-ins")) {
				assertThat(this.http.get().uri(path).header(HttpHeaders.AUTHORIZATION, who))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
	}

	private MvcTestResult page(String name, String password) {
		return this.http.post()
			.uri("/sign-in")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.param("username", name)
			.param("password", password)
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.exchange();
	}

	private void press(String token) {
		this.http.post()
			.uri("/sign-in/link")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.param("token", token)
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.exchange();
	}

	private static String json(MvcTestResult made) {
		String body = new String(made.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		return body.replaceFirst("(?s).*token=([^\"]+)\".*", "$1");
	}

}
