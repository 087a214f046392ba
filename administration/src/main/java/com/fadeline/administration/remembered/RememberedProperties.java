package com.fadeline.administration.remembered;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the devices on which clients stay signed in.
 *
 * @param expiry how long a client stays signed in on a device
 */
@ConfigurationProperties("fadeline.sign-in.remembered")
record RememberedProperties(@DefaultValue("30d") Duration expiry) {

	private static final Duration SHORTEST = Duration.ofDays(30);

	private static final Duration LONGEST = Duration.ofDays(90);

	RememberedProperties {
		if (expiry.compareTo(SHORTEST) < 0 || expiry.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException(
					"fadeline.sign-in.remembered.expiry is %d days: give 30d to 90d".formatted(expiry.toDays()));
		}
	}

}
