package com.fadeline.administration.accounts;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of when a password no longer works.
 *
 * @param attempts wrong passwords in a row from one address that lock an account for it
 * @param attemptsFromAnywhere wrong passwords in a row from all addresses that lock an
 * account for those without a recent sign-in
 * @param lock for how long
 * @param issuedPasswords how long a password works that its owner has not chosen
 */
@ConfigurationProperties("fadeline.sign-in")
record SignInProperties(@DefaultValue("10") int attempts, @DefaultValue("100") int attemptsFromAnywhere,
		@DefaultValue("15m") Duration lock, @DefaultValue("72h") Duration issuedPasswords) {

	SignInProperties {
		if (attempts < 1 || attemptsFromAnywhere < attempts || lock.isNegative() || !issuedPasswords.isPositive()) {
			throw new IllegalArgumentException(
					"""
							fadeline.sign-in.attempts is %d, .attempts-from-anywhere %d .lock %s and .issued-passwords %s: give at least \
							1, at least as many, no negative time, and some time"""
						.formatted(attempts, attemptsFromAnywhere, lock, issuedPasswords));
		}
	}

}
