package com.fadeline.web.passkeys;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.tokens.MemoryTokens;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class PasskeyPagesTests extends HttpTest {

	@Autowired
	TestAccounts accounts;

	@Autowired
	MemoryTokens tokens;

	@Test
	void passkeys_are_offered_where_they_work() {
		assertThat(get("/account/passkeys")).bodyText().contains("Add a passkey");
		assertThat(this.http.get().uri("/account/passkeys").with((request) -> {
			request.setServerName("192.0.2.7");
			return request;
		}).exchange()).bodyText().contains("not offered at this address").doesNotContain("Current password");
	}

	@Test
	void a_passkey_is_begun_with_the_password_alone() {
		assertThat(this.http.post()
			.uri("/account/passkeys/options")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"password\": \"wrong\"}")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post()
			.uri("/account/passkeys")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("begin again");
	}

	@Test
	void a_program_does_not_pass_a_passkey_by_with_the_password() {
		this.accounts.put(new Account(new Requester("keeper-id", Role.ADMIN, Set.of(), null), "keeper", "Keeper",
				"hash", true, null, null, true));

		assertThat(this.http.get()
			.uri("/api/changes")
			.header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth("keeper", "keeper", null))
			.exchange()).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("API token");
	}

	@Test
	void who_has_no_account_of_fadeline_makes_no_passkey() {
		UUID token = UUID.randomUUID();
		this.tokens.add(token, new ApiToken.Details("Program", Role.ADMIN, Set.of(), 1), Requester.SYSTEM);
		String bearer = "Bearer " + MemoryTokens.PREFIX + token;

		assertThat(this.http.post()
			.uri("/account/passkeys/options")
			.header(HttpHeaders.AUTHORIZATION, bearer)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post()
			.uri("/account/passkeys/none/remove")
			.header(HttpHeaders.AUTHORIZATION, bearer)
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST);
	}

}
