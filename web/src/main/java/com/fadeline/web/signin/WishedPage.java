package com.fadeline.web.signin;

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
 * Remembers in a cookie which page somebody opened before signing in, so that nothing is
 * kept here for who has not signed in. What the cookie says is a path of this application
 * or nothing, whoever wrote it.
 */
class WishedPage implements RequestCache {

	/** Of characters; a longer wish is forgotten. */
	private static final int LONGEST = 1_500;

	private static final Duration LIFE = Duration.ofMinutes(10);

	/** Neither another host, as by two slashes, nor anything that is not in a URI. */
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

	/** The page is asked for anew: there is nothing to be put back into the request. */
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
