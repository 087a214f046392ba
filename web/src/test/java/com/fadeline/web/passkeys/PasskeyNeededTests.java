package com.fadeline.web.passkeys;

import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.passkeys.PasskeyProperties.RequiredOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

class PasskeyNeededTests {

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			NOBODY,         ADMIN,      /today,                false
			ADMINISTRATORS, ADMIN,      /today,                true
			ADMINISTRATORS, ADMIN,      /account/passkeys,     false
			ADMINISTRATORS, ADMIN,      /account,              false
			ADMINISTRATORS, ADMIN,      /assets/passkeys.js,   false
			ADMINISTRATORS, ADMIN,      /sign-out,             false
			ADMINISTRATORS, SPECIALIST, /today,                false
			STAFF,          SPECIALIST, /today,                true
			STAFF,          CLIENT,     /progress,             false
			""")
	void who_has_to_have_a_passkey_makes_it_before_anything_else(RequiredOf required, Role role, String path,
			boolean needed) throws Exception {
		signIn(role, false);

		assertThat(next(required, path)).isEqualTo(needed ? "/account/passkeys" : null);
	}

	@ParameterizedTest
	@CsvSource({ "/today,true", "/account,true", "/account/passkeys,true", "/sign-in/passkey,false",
			"/sign-in/passkey/options,false", "/sign-out,false" })
	void who_has_a_passkey_confirms_with_it(String path, boolean needed) throws Exception {
		signIn(Role.SPECIALIST, true);

		assertThat(next(RequiredOf.NOBODY, path)).isEqualTo(needed ? "/sign-in/passkey" : null);
	}

	@Test
	void who_signed_in_with_a_passkey_sees_everything() throws Exception {
		signIn(Role.ADMIN, true, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

		assertThat(next(RequiredOf.STAFF, "/today")).isNull();
	}

	@Test
	void who_has_not_signed_in_is_asked_for_no_passkey() throws Exception {
		assertThat(next(RequiredOf.STAFF, "/today")).isNull();
	}

	private static void signIn(Role role, boolean hasPasskey, String... factors) {
		Account account = new Account(new Requester(UUID.randomUUID().toString(), role, Set.of(), null), "ines", "Ines",
				"hash", true, null, null, hasPasskey);
		SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken
			.authenticated(account, null, AuthorityUtils.createAuthorityList(factors))));
	}

	/** Where somebody is sent who opens a page; null if it is shown. */
	private static String next(RequiredOf required, String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.addHeader(HttpHeaders.ACCEPT, "text/html");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new PasskeyNeeded(new PasskeyProperties(required), null).doFilter(request, response, new MockFilterChain());
		return response.getHeader(HttpHeaders.LOCATION);
	}

}
