package com.fadeline.web.signin;

import com.fadeline.web.identity.Requests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Request cache that remembers in a cookie which page was opened before sign-in, so that
 * anonymous visitors occupy no memory. The value is a path of this application or
 * ignored, whatever the cookie contains.
 */
class WishedPage implements RequestCache {

	/** In characters; a longer path is not remembered. */
	private static final int LONGEST = 1_500;

	private static final Duration LIFE = Duration.ofMinutes(10);

	/**
	 * Neither another host, as by two slashes, nor characters that a URI cannot contain.
	 */
	private static final Pattern LOCAL = Pattern.compile("/(?:[\\w!$&'()*+,.:;=@%~?-][\\w!$&'()*+,.:;=@%~?/-]*)?");

	private final String name;

	/**
	 * @param name of the cookie
	 */
	WishedPage(String name) {
		this.name = name;
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		if (!Requests.wantsPage(request)) {
			return;
		}
		String query = request.getQueryString();
		String wish = request.getRequestURI().substring(request.getContextPath().length())
				+ ((query == null) ? "" : "?" + query);
		if (isLocal(wish)) {
			set(encoded(wish), LIFE, request, response);
		}
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		Optional<String> wish = wish(request);
		wish.ifPresent((path) -> removeRequest(request, response));
		return wish.map(SimpleSavedRequest::new).orElse(null);
	}

	/** Returns null: the page is requested again, so no saved request is restored. */
	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		set("", Duration.ZERO, request, response);
	}

	private Optional<String> wish(HttpServletRequest request) {
		return Stream.ofNullable(request.getCookies())
			.flatMap(Stream::of)
			.filter((cookie) -> cookie.getName().equals(this.name))
			.map(Cookie::getValue)
			.flatMap(WishedPage::decoded)
			.filter(WishedPage::isLocal)
			.findFirst();
	}

	private static boolean isLocal(String wish) {
		return wish.length() <= LONGEST && LOCAL.matcher(wish).matches();
	}

	private void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(this.name, value)
			.path(this.name.startsWith("__Host-") ? "/" : request.getContextPath() + "/")
			.maxAge(life)
			.httpOnly(true)
			.secure(request.isSecure() || this.name.startsWith("__"))
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private static String encoded(String wish) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(wish.getBytes(StandardCharsets.UTF_8));
	}

	private static Stream<String> decoded(String value) {
		try {
			return Stream.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Stream.empty();
		}
	}

}
