package com.fadeline.web.signin;

import com.fadeline.administration.accounts.Authorities;

import com.fadeline.administration.accounts.Account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.web.identity.Requests;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;

class SessionEndsTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T08:00:00Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final SessionEnds ends = new SessionEnds(Duration.ofHours(12), this.clock);

	private final MockHttpSession session = new MockHttpSession();

	@AfterEach
	void forget() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void a_session_in_use_ends_after_twelve_hours() throws Exception {
		for (int i = 0; i < 36; i++) {
			assertThat(isOpenAfter(Duration.ofMinutes((i == 0) ? 0 : 20), "/today", false)).isTrue();
		}

		assertThat(isOpenAfter(Duration.ofMinutes(20), "/today", false)).isFalse();
	}

	@Test
	void a_page_that_asks_again_by_itself_keeps_nobody_signed_in() throws Exception {
		assertThat(isOpenAfter(Duration.ZERO, "/today", false)).isTrue();
		for (int i = 0; i < 5; i++) {
			assertThat(isOpenAfter(Duration.ofMinutes(5), (i % 2 == 0) ? "/today" : "/live/lists/diary", i % 2 == 0))
				.isTrue();
		}

		assertThat(isOpenAfter(Duration.ofMinutes(5), "/today", true)).isFalse();
	}

	private boolean isOpenAfter(Duration time, String path, boolean askedAgain) throws Exception {
		this.now.updateAndGet((before) -> before.plus(time));
		this.session.setMaxInactiveInterval(30 * 60);
		Account account = new Account(new Requester("ines", Role.SPECIALIST, Set.of(), null), "ines", "Ines", "hash",
				true, null, null, false);
		SecurityContextHolder.setContext(new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())));
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setSession(this.session);
		if (askedAgain) {
			request.addHeader(Requests.ASKED_AGAIN, "true");
		}
		this.ends.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		return !this.session.isInvalid();
	}

}
