package com.fadeline.administration.links;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the links by which clients sign in.
 *
 * @param expiry how long a mailed link works
 * @param shown how long a link works that is only shown, to be scanned at once
 * @param from the address that mails come from; null leaves it to the mail server
 */
@ConfigurationProperties("fadeline.sign-in.links")
record LinkProperties(@DefaultValue("24h") Duration expiry, @DefaultValue("15m") Duration shown,
		@Nullable String from) {

	LinkProperties {
		if (expiry.isNegative() || expiry.isZero()) {
			throw new IllegalArgumentException("fadeline.sign-in.links.expiry is %s: give a time".formatted(expiry));
		}
		if (!shown.isPositive()) {
			throw new IllegalArgumentException("fadeline.sign-in.links.shown is %s: give a time".formatted(shown));
		}
	}

}
