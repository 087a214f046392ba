package com.fadeline.web.messages;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits at the HTTP edge.
 *
 * @param commandTimeout longest wait for the answer to a command
 * @param queryTimeout longest wait for the answer to a query
 * @param readYourWrites longest wait of a reader for a change that it asks for
 * @param heartbeat pause between signs of life on an idle stream
 * @param maxBody largest request body, except for files of histories
 */
@ConfigurationProperties("fadeline.web")
public record WebProperties(@DefaultValue("10s") Duration commandTimeout, @DefaultValue("10s") Duration queryTimeout,
		@DefaultValue("2s") Duration readYourWrites, @DefaultValue("15s") Duration heartbeat,
		@DefaultValue("1MB") DataSize maxBody) {
}
