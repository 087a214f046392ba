package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.policy.Policy;

/**
 * Context of a judgement: the policy, zone and opening hours of a clinic, and the time.
 *
 * @param zone time zone of the clinic, which sets where days begin
 * @param openingHours opening hours of the clinic
 * @param now the current time
 */
public record RuleContext(Policy policy, ZoneId zone, OpeningHours openingHours, Instant now) {

	LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** Returns today's date in the clinic. */
	public LocalDate today() {
		return day(this.now);
	}

	/**
	 * Returns the latest moment that does not count as future, given the tolerance for
	 * clocks.
	 */
	Instant latestNow() {
		return this.now.plus(this.policy.clockTolerance());
	}

}
