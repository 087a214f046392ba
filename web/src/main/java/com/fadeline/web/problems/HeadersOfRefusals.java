package com.fadeline.web.problems;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Security headers of answers that are given before the filters that set them on all
 * others: load nothing from anywhere, sniff no content type and cache nothing.
 */
public final class HeadersOfRefusals {

	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
			"Cache-Control", "no-cache, no-store, max-age=0, must-revalidate", "Cross-Origin-Opener-Policy",
			"same-origin", "Cross-Origin-Resource-Policy", "same-origin");

	private HeadersOfRefusals() {
	}

	/** Sets the headers that are missing. */
	public static void set(HttpServletResponse response) {
		HEADERS.forEach((name, value) -> {
			if (!response.containsHeader(name)) {
				response.setHeader(name, value);
			}
		});
	}

}
