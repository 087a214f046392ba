package com.fadeline.api;

import java.time.ZoneId;

/**
 * What a clinic goes by.
 *
 * @param zone where its days begin and end
 * @param policy the numbers of the clinical rules there
 * @param clientsSeeSettings whether its clients are shown with what settings and products
 * they were treated
 * @param openingHours when it is open
 */
public record ClinicSettings(ZoneId zone, Policy policy, boolean clientsSeeSettings, OpeningHours openingHours) {

	/** Those of a clinic that has set no opening hours. */
	public ClinicSettings(ZoneId zone, Policy policy, boolean clientsSeeSettings) {
		this(zone, policy, clientsSeeSettings, OpeningHours.NONE);
	}

	/** Those of a clinic that keeps its settings to itself. */
	public ClinicSettings(ZoneId zone, Policy policy) {
		this(zone, policy, false);
	}
}
