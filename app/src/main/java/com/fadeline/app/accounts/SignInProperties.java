package com.fadeline.app.accounts;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a password no longer works.
 *
 * @param attempts wrong passwords in a row that lock an account
 * @param lock for how long
 */
@ConfigurationProperties("fadeline.sign-in")
record SignInProperties(@DefaultValue("10") int attempts, @DefaultValue("15m") Duration lock) {

	SignInProperties {
		if (attempts < 1 || lock.isNegative()) {
			throw new IllegalArgumentException(
					"fadeline.sign-in.attempts is %d and .lock %s: give at least 1 and no negative time"
						.formatted(attempts, lock));
		}
	}

}
