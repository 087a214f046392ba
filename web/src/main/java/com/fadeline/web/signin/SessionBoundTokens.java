package com.fadeline.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Repository of CSRF tokens in a cookie, so that an anonymous visitor costs no session.
 * With a session, a token is valid only if it was made for that session: an attacker who
 * can plant cookies in a browser cannot make one.
 */
class SessionBoundTokens implements CsrfTokenRepository {

	private static final String HEADER = "X-XSRF-TOKEN";

	private static final String PARAMETER = "_csrf";

	private static final String ALGORITHM = "HmacSHA256";

	private static final int RANDOM_BYTES = 24;

	private static final int KEY_BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	/** Key of this process, which ends with it, as its sessions do. */
	private final SecretKeySpec key = new SecretKeySpec(bytes(KEY_BYTES), ALGORITHM);

	private final String cookie;

	SessionBoundTokens(String cookie) {
		this.cookie = cookie;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		String value = text(bytes(RANDOM_BYTES));
		HttpSession session = request.getSession(false);
		return token((session == null) ? value : value + "." + seal(value, session));
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		String context = request.getContextPath();
		ResponseCookie saved = ResponseCookie.from(this.cookie, (token == null) ? "" : token.getToken())
			.path((context.isEmpty() || this.cookie.startsWith("__Host-")) ? "/" : context)
			.maxAge((token == null) ? 0 : -1)
			.secure(request.isSecure() || this.cookie.startsWith("__"))
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, saved.toString());
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return Stream.ofNullable(request.getCookies())
			.flatMap(Stream::of)
			.filter((sent) -> sent.getName().equals(this.cookie))
			.map(Cookie::getValue)
			.filter((value) -> !value.isEmpty() && (session == null || isFor(session, value)))
			.findFirst()
			.map(SessionBoundTokens::token)
			.orElse(null);
	}

	private boolean isFor(HttpSession session, String value) {
		int end = value.indexOf('.');
		return end > 0 && MessageDigest.isEqual(ascii(value.substring(end + 1)),
				ascii(seal(value.substring(0, end), session)));
	}

	private String seal(String value, HttpSession session) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return text(mac.doFinal(ascii(value + "." + session.getId())));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java has " + ALGORITHM, ex);
		}
	}

	private byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		this.random.nextBytes(bytes);
		return bytes;
	}

	private static String text(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static CsrfToken token(String value) {
		return new DefaultCsrfToken(HEADER, PARAMETER, value);
	}

}
