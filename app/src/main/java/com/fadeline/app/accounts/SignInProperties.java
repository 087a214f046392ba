package com.fadeline.app.accounts;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a password no longer works.
 *
 * @param attempts wrong passwords in a row from one address that lock an account for it
 * @param attemptsFromAnywhere wrong passwords in a row from all addresses that lock an
 * account for those from which nobody signed in lately
 * @param lock for how long
 */
@ConfigurationProperties("fadeline.sign-in")
record SignInProperties(@DefaultValue("10") int attempts, @DefaultValue("100") int attemptsFromAnywhere,
		@DefaultValue("15m") Duration lock) {

	SignInProperties {
		if (attempts < 1 || attemptsFromAnywhere < attempts || lock.isNegative()) {
			throw new IllegalArgumentException("""
					fadeline.sign-in.attempts is %d, .attempts-from-anywhere %d and .lock %s: give at least 1, \
					at least as many, and no negative time""".formatted(attempts, attemptsFromAnywhere, lock));
		}
	}

}
