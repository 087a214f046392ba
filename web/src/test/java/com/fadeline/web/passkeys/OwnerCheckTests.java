package com.fadeline.web.passkeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.OwnPassword;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.problems.MalformedRequestException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnerCheckTests {

	private static final Account CLIENT = new Account(
			new Requester("client-id", Role.CLIENT, Set.of(), new ClientId(Samples.CLIENT)), "client", "Client", null,
			true, null, null, false);

	private static final Account STAFF = TestAccounts.account("ines",
			new Requester("ines-id", Role.SPECIALIST, Set.of(), null));

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final List<String> confirmed = new ArrayList<>();

	@Test
	void staff_prove_it_by_their_password() {
		check(Duration.ofHours(5), STAFF, byLink(STAFF));

		assertThat(this.confirmed).containsExactly("secret");
	}

	@Test
	void a_client_who_signed_in_a_moment_ago_needs_no_password() {
		assertThatCode(() -> check(Duration.ofMinutes(14), CLIENT, byLink(CLIENT))).doesNotThrowAnyException();
		assertThat(this.confirmed).isEmpty();
	}

	@Test
	void a_client_signs_in_again_after_a_while_and_where_a_device_is_remembered() {
		Authentication byDevice = new RememberMeAuthenticationToken("key", CLIENT, CLIENT.getAuthorities());

		assertThatExceptionOfType(MalformedRequestException.class)
			.isThrownBy(() -> check(Duration.ofMinutes(16), CLIENT, byLink(CLIENT)));
		assertThatExceptionOfType(MalformedRequestException.class)
			.isThrownBy(() -> check(Duration.ofMinutes(1), CLIENT, byDevice));
	}

	private void check(Duration after, Account account, Authentication who) {
		MockHttpSession session = new MockHttpSession();
		this.request.setSession(session);
		Instant now = Instant.ofEpochMilli(session.getCreationTime()).plus(after);
		new OwnerCheck(passwords(), Clock.fixed(now, ZoneOffset.UTC)).check(account, "secret", who, this.request);
	}

	private OwnPassword passwords() {
		return new OwnPassword() {

			@Override
			public Account change(Account account, String oldPassword, String newPassword) {
				throw new AssertionError("Nobody changes a password");
			}

			@Override
			public void confirm(Account account, String password) {
				OwnerCheckTests.this.confirmed.add(password);
			}

		};
	}

	private static Authentication byLink(Account account) {
		return UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
	}

}
