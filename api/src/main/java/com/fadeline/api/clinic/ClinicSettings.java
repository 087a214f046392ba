package com.fadeline.api.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import com.fadeline.api.policy.Policy;

/**
 * Value object of the effective settings of a clinic.
 *
 * @param zone time zone in which its days begin and end
 * @param policy the numbers of its clinical rules
 * @param clientsSeeSettings whether its clients see the settings and products of their
 * treatments
 * @param openingHours its opening hours
 */
public record ClinicSettings(ZoneId zone, Policy policy, boolean clientsSeeSettings, OpeningHours openingHours) {

	/** Creates settings without opening hours. */
	public ClinicSettings(ZoneId zone, Policy policy, boolean clientsSeeSettings) {
		this(zone, policy, clientsSeeSettings, OpeningHours.NONE);
	}

	/**
	 * Creates settings without opening hours that hide treatment settings from clients.
	 */
	public ClinicSettings(ZoneId zone, Policy policy) {
		this(zone, policy, false);
	}

	/** Returns the day in the clinic at a moment. */
	public LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, this.zone);
	}

}
