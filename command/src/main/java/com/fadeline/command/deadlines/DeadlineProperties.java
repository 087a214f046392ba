package com.fadeline.command.deadlines;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When somebody is reminded.
 *
 * @param notRecordedAfter how long after its end a sitting may stay unrecorded
 * @param fadingCheckAfter when after a sitting to look how far it has faded; four weeks,
 * as for an observation that counts fully
 * @param dormantAfter how long nothing may happen in an open course
 * @param settle no reminder sooner than this after the event it comes from, since what is
 * recorded late is often followed by more
 * @param pollingInterval how often is looked for what is due
 */
@ConfigurationProperties("fadeline.deadlines")
record DeadlineProperties(@DefaultValue("24h") Duration notRecordedAfter,
		@DefaultValue("28d") Duration fadingCheckAfter, @DefaultValue("120d") Duration dormantAfter,
		@DefaultValue("5m") Duration settle, @DefaultValue("10s") Duration pollingInterval) {
}
