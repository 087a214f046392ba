package com.fadeline.web.identity;

import java.util.List;
import java.util.Locale;

import com.fadeline.web.problems.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Classifier of requests before authentication. */
public final class Requests {

	/** Header of the requests that pages send automatically after a change. */
	public static final String ASKED_AGAIN = "X-Asked-Again";

	private static final List<String> SCHEMES = List.of("basic ", "bearer ");

	private Requests() {
	}

	/**
	 * Returns whether the request carries its own credentials, and so needs no session.
	 */
	public static boolean bringsCredentials(HttpServletRequest request) {
		String authorization = text(request.getHeader(HttpHeaders.AUTHORIZATION)).toLowerCase(Locale.ROOT);
		return SCHEMES.stream().anyMatch(authorization::startsWith);
	}

	/** Returns whether a person opens a page. */
	public static boolean wantsPage(HttpServletRequest request) {
		return request.getMethod().equals("GET") && !DecodedPath.of(request).startsWith("/api/")
				&& text(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
	}

	/**
	 * Returns whether a browser sent the request. Browsers are never challenged for
	 * Basic: they would store the password and add it to requests that other sites make
	 * them send.
	 */
	public static boolean comesFromBrowser(HttpServletRequest request) {
		return request.getHeader("Sec-Fetch-Site") != null;
	}

	/**
	 * Returns whether an open page sent the request by itself, which is no use of it by a
	 * person.
	 */
	public static boolean isAskedAgain(HttpServletRequest request) {
		return request.getHeader(ASKED_AGAIN) != null || DecodedPath.of(request).startsWith("/live/");
	}

	private static String text(@Nullable String header) {
		return (header == null) ? "" : header;
	}

}
