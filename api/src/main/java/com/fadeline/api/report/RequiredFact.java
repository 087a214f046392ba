package com.fadeline.api.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import com.fadeline.api.course.treatment.Method;

/**
 * Fact that the record of a sitting must contain (DOMAIN.md, records: an inspection found
 * omissions in four of six).
 */
public enum RequiredFact {

	OPERATOR,

	/** A consent to the treatment that was in force at the sitting. */
	CONSENT,

	/** The immediate reaction of the skin. */
	ENDPOINT,

	PAIN, DEVICE,

	/** At least one line of laser settings. */
	SETTINGS,

	PRODUCT, LOT, EXPIRY, NEEDLE_LOT;

	private static final Set<RequiredFact> LASER = Collections
		.unmodifiableSet(EnumSet.of(OPERATOR, CONSENT, ENDPOINT, PAIN, DEVICE, SETTINGS));

	private static final Set<RequiredFact> SALINE = Collections
		.unmodifiableSet(EnumSet.of(OPERATOR, CONSENT, ENDPOINT, PAIN, PRODUCT, LOT, EXPIRY, NEEDLE_LOT));

	/**
	 * Returns the facts required of a sitting by that method, in the order of
	 * declaration.
	 */
	public static Set<RequiredFact> of(Method method) {
		return switch (method) {
			case LASER -> LASER;
			case SALINE -> SALINE;
		};
	}

}
