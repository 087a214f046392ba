package com.fadeline.app.metrics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matcher of requests for the metrics that bring the token of the scraper. It keeps a
 * digest alone, and compares in a time that reveals nothing. Without a token it matches
 * none.
 */
final class ScrapeToken implements RequestMatcher {

	private static final RequestMatcher METRICS = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.GET, "/actuator/prometheus");

	private static final Pattern BEARER = Pattern.compile("bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

	private final byte @Nullable [] digest;

	ScrapeToken(@Nullable String token) {
		this.digest = (token == null) ? null : digest(token);
	}

	@Override
	public boolean matches(HttpServletRequest request) {
		String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (this.digest == null || credentials == null || !METRICS.matches(request)) {
			return false;
		}
		Matcher brought = BEARER.matcher(credentials);
		return brought.matches() && MessageDigest.isEqual(this.digest, digest(brought.group(1)));
	}

	private static byte[] digest(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
