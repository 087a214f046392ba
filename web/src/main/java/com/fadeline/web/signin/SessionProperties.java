package com.fadeline.web.signin;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sessions a process keeps. Beyond a limit the one begun first ends.
 *
 * @param ofAccount of one account, each in a browser of its own
 * @param most of all who signed in
 * @param beforeSignIn of those who are on their way through an OpenID provider
 * @param wayToSignIn how long such a way may take
 * @param longest how long one lasts at most, however busy it is
 */
@ConfigurationProperties("fadeline.web.sessions")
record SessionProperties(@DefaultValue("20") int ofAccount, @DefaultValue("10000") int most,
		@DefaultValue("1000") int beforeSignIn, @DefaultValue("5m") Duration wayToSignIn,
		@DefaultValue("12h") Duration longest) {

	SessionProperties {
		if (ofAccount < 1 || most < 1 || beforeSignIn < 1 || !wayToSignIn.isPositive() || !longest.isPositive()) {
			throw new IllegalArgumentException("fadeline.web.sessions: write numbers and a duration above 0");
		}
	}

}
