package com.fadeline.web.links;

import java.net.URI;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

class SignInLinkTests extends HttpTest {

	private static final String LINKS = "/api/clients/" + Samples.CLIENT + "/sign-in-links";

	private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "3f3b3c1e-0000-4000-8000-000000000000");

	private MockMvcTester client;

	@Autowired
	void asClient(WebApplicationContext context) {
		this.client = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
	}

	@Test
	void a_link_is_reported_as_text_and_as_an_image() {
		JsonNode link = madeLink();

		assertThat(link.path("link").asString()).startsWith("http://localhost/sign-in/link#token=token-");
		assertThat(link.path("qrCode").asString()).startsWith("data:image/svg+xml;base64,");
		assertThat(link.path("mailed").asBoolean()).isFalse();
		assertThat(link.path("localOnly").asBoolean()).isTrue();
		assertThat(link.path("expiresAt").asString()).isEqualTo("2026-03-02T10:00:00Z");
	}

	@Test
	void opening_a_link_does_not_use_it_up_but_the_button_does() {
		// given
		URI link = URI.create(madeLink().path("link").asString());
		// when
		MvcTestResult opened = this.client.get().uri(link).exchange();
		MvcTestResult openedAgain = this.client.get().uri(link).exchange();
		MvcTestResult pressed = press(link);
		MvcTestResult pressedAgain = press(link);
		// then
		assertThat(opened).hasStatusOk()
			.bodyText()
			.contains("Show my progress", "/assets/sign-in-link.js")
			.doesNotContain(link.getFragment().substring("token=".length()));
		assertThat(openedAgain).hasStatusOk();
		assertThat(pressed).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/");
		MockHttpSession session = (MockHttpSession) pressed.getRequest().getSession(false);
		assertThat(this.client.get().uri("/").session(session)).hasStatus(HttpStatus.FOUND)
			.hasHeader(HttpHeaders.LOCATION, "/progress");
		assertThat(pressedAgain).hasStatus(HttpStatus.FOUND).hasHeader(HttpHeaders.LOCATION, "/sign-in/link?error");
		assertThat(this.client.get().uri("/sign-in/link?error")).bodyText().contains("This link does not work");
	}

	@Test
	void a_link_is_not_mailed_as_long_as_only_a_request_states_where_it_leads() {
		ClientView client = Samples.client(3);
		this.buses.show(FindClient.class,
				new ClientView(client.clientId(), client.clinicId(), client.givenName(), client.familyName(),
						client.birthDate(), "ada@example.com", client.phone(), client.reference(), null, 3));

		assertThat(this.http.post().uri(LINKS).header(HttpHeaders.HOST, "evil.example")).bodyJson()
			.extractingPath("$.mailed")
			.isEqualTo(false);
	}

	@Test
	void a_link_with_its_token_in_the_query_works_without_scripts() {
		assertThat(this.client.get().uri("/sign-in/link?token=abc")).bodyText()
			.contains("name=\"token\" value=\"abc\"")
			.doesNotContain("<noscript");
		assertThat(this.client.get().uri("/sign-in/link")).bodyText().contains("<noscript", "Allow scripts");
	}

	@Test
	void only_staff_make_links() {
		this.buses.show(FindClient.class, Samples.client(3));

		assertThat(this.client.post().uri(LINKS).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.client.post().uri(LINKS).header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST))
			.hasStatusOk();
	}

	@Test
	void there_is_no_link_for_nobody() {
		assertThat(this.http.post().uri(LINKS)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private JsonNode madeLink() {
		this.buses.show(FindClient.class, Samples.client(3));
		MvcTestResult answer = this.http.post().uri(LINKS).exchange();
		assertThat(answer).hasStatusOk();
		return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
	}

	private MvcTestResult press(URI link) {
		return this.client.post()
			.uri("/sign-in/link")
			.cookie(TOKEN)
			.header("X-XSRF-TOKEN", TOKEN.getValue())
			.param("token", link.getFragment().substring("token=".length()))
			.exchange();
	}

}
