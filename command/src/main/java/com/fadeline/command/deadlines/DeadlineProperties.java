package com.fadeline.command.deadlines;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties of reminders.
 *
 * @param notRecordedAfter how long after its end a sitting may stay unrecorded
 * @param fadingCheckAfter when after a sitting its fading is due to be checked; four
 * weeks, as for an observation that counts fully
 * @param dormantAfter how long an open course may be inactive
 * @param settle minimum time from the event to its reminder, since a late record is often
 * followed by more
 * @param pollingInterval interval between checks for due reminders
 */
@ConfigurationProperties("fadeline.deadlines")
record DeadlineProperties(@DefaultValue("24h") Duration notRecordedAfter,
		@DefaultValue("28d") Duration fadingCheckAfter, @DefaultValue("120d") Duration dormantAfter,
		@DefaultValue("5m") Duration settle, @DefaultValue("10s") Duration pollingInterval) {
}
