package com.fadeline.web.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits to the open streams of server-sent events of a process.
 *
 * @param ofAccount streams of one account, such as one for each browser window
 * @param most streams of all accounts
 * @param longest duration after which each ends; a reader that still has access
 * reconnects
 */
@ConfigurationProperties("fadeline.web.streams")
record StreamProperties(@DefaultValue("20") int ofAccount, @DefaultValue("2000") int most,
		@DefaultValue("10m") Duration longest) {

	StreamProperties {
		if (ofAccount < 1 || most < 1 || !longest.isPositive()) {
			throw new IllegalArgumentException("fadeline.web.streams: write numbers and a duration above 0");
		}
	}

}
