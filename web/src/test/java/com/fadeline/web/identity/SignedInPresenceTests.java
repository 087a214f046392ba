package com.fadeline.web.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.accounts.Authorities;
import com.fadeline.administration.tokens.ApiProgram;
import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.signin.TokenHolder;
import com.fadeline.web.remembered.MemoryDevices;
import com.fadeline.web.tokens.MemoryTokens;
import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;

class SignedInPresenceTests {

	private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

	private static final Account INES = TestAccounts.account("ines", specialist());

	private final AtomicReference<Account> kept = new AtomicReference<>(INES);

	private final MemoryTokens tokens = new MemoryTokens();

	private final OpenSessions sessions = new OpenSessions(
			new SessionProperties(2, 3, 2, Duration.ofMinutes(5), Duration.ofHours(12)));

	private final MemoryDevices devices = new MemoryDevices();

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void an_account_as_it_was_is_still_there() {
		assertThat(presence(signedIn(), NOW).getAsBoolean()).isTrue();
	}

	@Test
	void an_account_that_was_disabled_or_changed_or_deleted_is_not() {
		BooleanSupplier presence = presence(signedIn(), NOW);

		assertThat(after(presence,
				(account) -> new Account(account.requester(), "ines", "Ines", "hash", false, null, null, false)))
			.isFalse();
		assertThat(after(presence, (account) -> account.withPassword("another"))).isFalse();
		assertThat(after(presence,
				(account) -> TestAccounts.account("ines", new Requester("ines-id", Role.MANAGER, clinics(), null))))
			.isFalse();
		assertThat(after(presence,
				(account) -> TestAccounts.account("ines", new Requester("ines-id", Role.SPECIALIST, Set.of(), null))))
			.isFalse();
		assertThat(after(presence, (account) -> null)).isFalse();
		assertThat(after(presence, (account) -> INES)).isTrue();
	}

	@Test
	void who_has_signed_out_is_not() {
		MockHttpSession session = new MockHttpSession();
		this.request.setSession(session);
		this.sessions.onAuthentication(signedIn(), this.request, new MockHttpServletResponse());
		BooleanSupplier presence = presence(signedIn(), NOW);
		assertThat(presence.getAsBoolean()).isTrue();

		this.sessions.sessionDestroyed(new HttpSessionEvent(session));

		assertThat(presence.getAsBoolean()).isFalse();
	}

	@Test
	void who_is_signed_in_by_a_device_is_until_it_is_ended() {
		MockHttpSession session = new MockHttpSession();
		this.request.setSession(session);
		this.sessions.onAuthentication(signedIn(), this.request, new MockHttpServletResponse());
		UUID device = this.devices.remember("ines-id", "").device();
		DeviceSession.tie(this.request, device);
		BooleanSupplier presence = presence(signedIn(), NOW);
		assertThat(presence.getAsBoolean()).isTrue();

		this.devices.end(device, "ines-id");

		assertThat(presence.getAsBoolean()).isFalse();
	}

	@Test
	void who_brings_a_token_is_until_it_ends() {
		assertThat(presence(token(NOW.plusSeconds(1)), NOW).getAsBoolean()).isTrue();
		assertThat(presence(token(NOW), NOW).getAsBoolean()).isFalse();
	}

	@Test
	void a_program_is_until_its_token_is_revoked() {
		UUID id = UUID.randomUUID();
		String secret = this.tokens.add(id, new ApiToken.Details("Program", Role.ADMIN, Set.of(), 1), Requester.SYSTEM);
		ApiProgram program = this.tokens.find(secret).orElseThrow();
		BooleanSupplier presence = presence(UsernamePasswordAuthenticationToken.authenticated(program, null, List.of()),
				NOW);
		assertThat(presence.getAsBoolean()).isTrue();

		this.tokens.revoke(id, Requester.SYSTEM);

		assertThat(presence.getAsBoolean()).isFalse();
	}

	private boolean after(BooleanSupplier presence, UnaryOperator<Account> change) {
		this.kept.set(change.apply(INES));
		return presence.getAsBoolean();
	}

	private BooleanSupplier presence(Authentication authentication, Instant now) {
		SecurityContextHolder.getContext().setAuthentication(authentication);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(this.request));
		Accounts accounts = (name) -> Optional.ofNullable(this.kept.get());
		return new SignedInPresence(accounts, this.tokens, this.sessions, this.devices,
				Clock.fixed(now, ZoneOffset.UTC))
			.ofSender();
	}

	private static Authentication signedIn() {
		return UsernamePasswordAuthenticationToken.authenticated(INES, null, INES.getAuthorities());
	}

	private static Authentication token(Instant end) {
		Jwt token = Jwt.withTokenValue("x")
			.header("alg", "ES256")
			.issuedAt(NOW.minusSeconds(60))
			.expiresAt(end)
			.build();
		Requester requester = specialist();
		return new JwtAuthenticationToken(token, new TokenHolder(requester, "Ines"), Authorities.of(requester));
	}

	private static Requester specialist() {
		return new Requester("ines-id", Role.SPECIALIST, clinics(), null);
	}

	private static Set<ClinicId> clinics() {
		return Set.of(new ClinicId(Samples.CLINIC));
	}

}
