package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.fadeline.api.Policy;

/**
 * What a rule measures by.
 *
 * @param zone where the clinics are, so that days begin when theirs do
 * @param now the time of asking
 */
record Standards(Policy policy, ZoneId zone, Instant now) {

	LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** The latest moment that is not in the future by anybody's clock. */
	Instant latestNow() {
		return this.now.plus(this.policy.clockTolerance());
	}

}
