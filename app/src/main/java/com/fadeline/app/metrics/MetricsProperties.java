package com.fadeline.app.metrics;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the access to the metrics, besides administrators.
 *
 * @param token what a scraper sends as {@code Authorization: Bearer TOKEN}; without one,
 * administrators alone read them
 */
@ConfigurationProperties("fadeline.metrics")
record MetricsProperties(@Nullable String token) {

	/** Shorter ones could be guessed. */
	private static final int SHORTEST = 24;

	MetricsProperties {
		if (token != null && token.isEmpty()) {
			token = null;
		}
		if (token != null && !token.matches("[!-~]{%d,}".formatted(SHORTEST))) {
			throw new IllegalArgumentException(
					"fadeline.metrics.token must be at least %d letters, digits and signs without blanks, such as `openssl rand -hex 32` prints"
						.formatted(SHORTEST));
		}
	}

	@Override
	public String toString() {
		return "MetricsProperties[token=" + ((this.token == null) ? "none" : "set") + "]";
	}

}
