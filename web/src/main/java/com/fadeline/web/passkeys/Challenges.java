package com.fadeline.web.passkeys;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;

/**
 * Repository of the challenges that passkeys sign, found by a cookie, since there is no
 * session before sign-in. Each is valid once, for five minutes.
 */
class Challenges implements PublicKeyCredentialRequestOptionsRepository {

	private static final Duration LIFE = Duration.ofMinutes(5);

	private static final int MOST = 10_000;

	private final Cache<String, PublicKeyCredentialRequestOptions> waiting = Caffeine.newBuilder()
		.expireAfterWrite(LIFE)
		.maximumSize(MOST)
		.build();

	private final String cookie;

	/**
	 * @param cookie its name
	 */
	Challenges(String cookie) {
		this.cookie = cookie;
	}

	@Override
	public void save(HttpServletRequest request, HttpServletResponse response,
			@Nullable PublicKeyCredentialRequestOptions options) {
		id(request).ifPresent(this.waiting::invalidate);
		if (options != null) {
			String id = UUID.randomUUID().toString();
			this.waiting.put(id, options);
			set(id, LIFE, request, response);
		}
		else {
			set("", Duration.ZERO, request, response);
		}
	}

	@Override
	public @Nullable PublicKeyCredentialRequestOptions load(HttpServletRequest request) {
		return id(request).map(this.waiting::getIfPresent).orElse(null);
	}

	private Optional<String> id(HttpServletRequest request) {
		return Stream.ofNullable(request.getCookies())
			.flatMap(Stream::of)
			.filter((sent) -> sent.getName().equals(this.cookie))
			.map(Cookie::getValue)
			.findFirst();
	}

	private void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.cookie, value)
					.path(this.cookie.startsWith("__Host-") ? "/" : request.getContextPath() + "/")
					.maxAge(life)
					.httpOnly(true)
					.secure(request.isSecure() || this.cookie.startsWith("__"))
					.sameSite("Strict")
					.build()
					.toString());
	}

}
