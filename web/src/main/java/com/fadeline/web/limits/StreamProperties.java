package com.fadeline.web.limits;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams of server-sent events a process keeps open.
 *
 * @param ofAccount of one account, such as one for each browser window
 * @param most of all
 * @param longest after which each ends, and is asked for again by who still may
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
