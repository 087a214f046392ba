package com.fadeline.store.health;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the health checks.
 *
 * @param behind highest age of the oldest event that a processor has not handled
 */
@ConfigurationProperties("fadeline.health")
public record HealthProperties(@DefaultValue("1m") Duration behind) {

	public HealthProperties {
		if (behind.isNegative() || behind.isZero()) {
			throw new IllegalArgumentException(
					"fadeline.health.behind (%s) must be more than nothing".formatted(behind));
		}
	}

}
