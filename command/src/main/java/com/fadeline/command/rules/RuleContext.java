package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.fadeline.api.OpeningHours;
import com.fadeline.api.Policy;

/**
 * Context of a judgement: the policy, zone and opening hours of a clinic, and the time.
 *
 * @param zone where the clinic is, so that days begin when its do
 * @param openingHours when it is open
 * @param now the time of asking
 */
public record RuleContext(Policy policy, ZoneId zone, OpeningHours openingHours, Instant now) {

	LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** The day it is in the clinic. */
	public LocalDate today() {
		return day(this.now);
	}

	/** The latest moment that is not in the future by anybody's clock. */
	Instant latestNow() {
		return this.now.plus(this.policy.clockTolerance());
	}

}
