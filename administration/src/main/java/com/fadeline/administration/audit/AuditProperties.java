package com.fadeline.administration.audit;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the read audit.
 *
 * @param retention how long an access stays recorded
 */
@ConfigurationProperties("fadeline.audit")
record AuditProperties(@DefaultValue("3y") Period retention) {

	AuditProperties {
		if (retention.isZero() || retention.isNegative()) {
			throw new IllegalArgumentException(
					"fadeline.audit.retention is %s; keep accesses for a day or more, such as 3y".formatted(retention));
		}
	}

}
