package com.fadeline.web.tokens;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ApiTokenPagesTests extends HttpTest {

	@Autowired
	MemoryTokens tokens;

	@Test
	void a_secret_is_shown_once() {
		// when
		MvcTestResult made = this.http.post()
			.uri("/admin/tokens/new")
			.param("name", "Booking website")
			.param("role", "ADMIN")
			.param("days", "30")
			.exchange();
		// then
		assertThat(made).hasRedirectedUrl("/admin/tokens");
		String secret = String.valueOf(made.getMvcResult().getFlashMap().get("secret"));
		assertThat(this.http.get().uri("/admin/tokens").flashAttr("secret", secret).exchange()).bodyText()
			.contains(secret, "Booking website", "administrator", "never used");
		assertThat(get("/admin/tokens")).bodyText().contains("Booking website").doesNotContain(secret);
	}

	@Test
	void mistakes_are_shown_beside_their_fields() {
		assertThat(this.http.post()
			.uri("/admin/tokens/new")
			.param("name", "Booking website")
			.param("role", "ADMIN")
			.param("days", "400")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("value=\"Booking website\"", "id=\"days-mistake\"");
	}

	@Test
	void a_revoked_token_is_refused() {
		// given
		UUID id = token(Role.ADMIN);
		assertThat(with(id, "/api/changes")).hasStatus(HttpStatus.OK);
		// when
		assertThat(this.http.post().uri("/admin/tokens/{id}/revoke", id).exchange())
			.hasRedirectedUrl("/admin/tokens?saved");
		// then
		assertThat(with(id, "/api/changes")).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(get("/admin/tokens")).bodyText().contains("revoked");
	}

	@Test
	void a_program_makes_neither_tokens_nor_accounts() {
		UUID id = token(Role.ADMIN);

		for (String path : new String[] { "/api/tokens", "/api/staff", "/admin/tokens", "/admin/staff" }) {
			assertThat(with(id, path)).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void a_token_has_the_rights_of_its_role() {
		assertThat(with(token(Role.MANAGER), "/api/changes")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(with(UUID.randomUUID(), "/api/changes")).hasStatus(HttpStatus.UNAUTHORIZED)
			.bodyText()
			.contains("401");
	}

	private UUID token(Role role) {
		UUID id = UUID.randomUUID();
		this.tokens.add(id, new ApiToken.Details("Program", role, Set.of(), 1), Requester.SYSTEM);
		return id;
	}

	private MvcTestResult with(UUID token, String path) {
		return this.http.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + MemoryTokens.PREFIX + token)
			.exchange();
	}

}
