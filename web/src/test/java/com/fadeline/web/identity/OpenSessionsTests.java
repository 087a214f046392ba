package com.fadeline.web.identity;

import java.time.Duration;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;

class OpenSessionsTests {

	private final OpenSessions sessions = new OpenSessions(
			new SessionProperties(2, 3, 2, Duration.ofMinutes(5), Duration.ofHours(12)));

	@Test
	void an_account_that_signs_in_once_too_often_ends_its_first_session() {
		MockHttpSession first = signedIn("ines");
		MockHttpSession second = signedIn("ines");
		MockHttpSession other = signedIn("marta");

		MockHttpSession third = signedIn("ines");

		assertThat(first.isInvalid()).isTrue();
		assertThat(this.sessions.isOpen(first)).isFalse();
		assertThat(second.isInvalid() || other.isInvalid() || third.isInvalid()).isFalse();
	}

	@Test
	void with_too_many_in_all_the_first_ends() {
		MockHttpSession first = signedIn("ines");
		signedIn("marta");
		signedIn("noah");

		signedIn("lena");

		assertThat(first.isInvalid()).isTrue();
	}

	@Test
	void who_is_on_the_way_to_sign_in_has_little_time_and_takes_no_room_of_others() {
		MockHttpSession ines = signedIn("ines");
		MockHttpSession first = begun();
		MockHttpSession second = begun();

		MockHttpSession third = begun();

		assertThat(first.isInvalid()).isTrue();
		assertThat(second.isInvalid() || third.isInvalid() || ines.isInvalid()).isFalse();
		assertThat(third.getMaxInactiveInterval()).isEqualTo(300);
	}

	@Test
	void who_has_signed_in_has_the_time_of_a_session() {
		MockHttpSession session = begun();

		signIn("ines", session);

		assertThat(session.getMaxInactiveInterval()).isEqualTo(1_800);
		assertThat(this.sessions.isOpen(session)).isTrue();
	}

	@Test
	void an_ended_session_is_forgotten() {
		MockHttpSession first = signedIn("ines");
		MockHttpSession second = signedIn("ines");
		this.sessions.sessionDestroyed(new HttpSessionEvent(first));

		signedIn("ines");

		assertThat(this.sessions.isOpen(first)).isFalse();
		assertThat(second.isInvalid()).isFalse();
	}

	private MockHttpSession begun() {
		MockHttpSession session = new MockHttpSession();
		this.sessions.sessionCreated(new HttpSessionEvent(session));
		return session;
	}

	private MockHttpSession signedIn(String name) {
		MockHttpSession session = begun();
		signIn(name, session);
		return session;
	}

	private void signIn(String name, MockHttpSession session) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.getServletContext().setSessionTimeout(30);
		request.setSession(session);
		this.sessions.onAuthentication(new UsernamePasswordAuthenticationToken(name, null), request,
				new MockHttpServletResponse());
	}

}
