package com.fadeline.web.passkeys;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

import static org.assertj.core.api.Assertions.assertThat;

class ChallengesTests {

	private final Challenges challenges = new Challenges("__Host-passkey");

	private final PublicKeyCredentialRequestOptions options = PublicKeyCredentialRequestOptions.builder()
		.rpId("localhost")
		.challenge(Bytes.random())
		.build();

	@Test
	void a_challenge_is_found_by_its_cookie_once() {
		// given
		MockHttpServletResponse begun = new MockHttpServletResponse();
		this.challenges.save(new MockHttpServletRequest(), begun, this.options);
		Cookie cookie = begun.getCookie("__Host-passkey");
		assertThat(cookie).returns(true, Cookie::isHttpOnly).returns(true, Cookie::getSecure);
		MockHttpServletRequest answer = new MockHttpServletRequest();
		answer.setCookies(cookie);
		assertThat(this.challenges.load(answer)).isSameAs(this.options);
		// when
		this.challenges.save(answer, new MockHttpServletResponse(), null);
		// then
		assertThat(this.challenges.load(answer)).isNull();
	}

	@Test
	void nobody_finds_the_challenge_of_another() {
		this.challenges.save(new MockHttpServletRequest(), new MockHttpServletResponse(), this.options);
		MockHttpServletRequest stranger = new MockHttpServletRequest();
		stranger.setCookies(new Cookie("__Host-passkey", "guessed"));

		assertThat(this.challenges.load(stranger)).isNull();
		assertThat(this.challenges.load(new MockHttpServletRequest())).isNull();
	}

	@Test
	void no_session_is_begun() {
		MockHttpServletRequest request = new MockHttpServletRequest();

		this.challenges.save(request, new MockHttpServletResponse(), this.options);

		assertThat(request.getSession(false)).isNull();
	}

}
