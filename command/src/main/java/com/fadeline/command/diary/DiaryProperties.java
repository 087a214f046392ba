package com.fadeline.command.diary;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties of the diary.
 *
 * @param reservationExpiry how long a slot is reserved for a booking whose event has not
 * arrived; longer than events usually take to be handled
 */
@ConfigurationProperties("fadeline.diary")
record DiaryProperties(@DefaultValue("2m") Duration reservationExpiry) {
}
