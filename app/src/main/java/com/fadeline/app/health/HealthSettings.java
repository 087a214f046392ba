package com.fadeline.app.health;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the health takes for well.
 *
 * @param behind how old the oldest event that a processor has not handled may be
 */
@ConfigurationProperties("fadeline.health")
public record HealthSettings(@DefaultValue("1m") Duration behind) {

	public HealthSettings {
		if (behind.isNegative() || behind.isZero()) {
			throw new IllegalArgumentException(
					"fadeline.health.behind (%s) must be more than nothing".formatted(behind));
		}
	}

}
