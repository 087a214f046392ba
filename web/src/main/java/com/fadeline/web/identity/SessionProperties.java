package com.fadeline.web.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits to the sessions of a process. Beyond a limit the oldest session ends.
 *
 * @param ofAccount sessions of one account, each in a browser of its own
 * @param most sessions of all signed-in users
 * @param beforeSignIn sessions of sign-ins in progress at an OpenID provider
 * @param wayToSignIn longest duration of such a sign-in
 * @param longest duration of a session, however busy it is
 */
@ConfigurationProperties("fadeline.web.sessions")
public record SessionProperties(@DefaultValue("20") int ofAccount, @DefaultValue("10000") int most,
		@DefaultValue("1000") int beforeSignIn, @DefaultValue("5m") Duration wayToSignIn,
		@DefaultValue("12h") Duration longest) {

	public SessionProperties {
		if (ofAccount < 1 || most < 1 || beforeSignIn < 1 || !wayToSignIn.isPositive() || !longest.isPositive()) {
			throw new IllegalArgumentException("fadeline.web.sessions: write numbers and a duration above 0");
		}
	}

}
