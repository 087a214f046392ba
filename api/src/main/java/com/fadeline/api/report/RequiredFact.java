package com.fadeline.api.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import org.jspecify.annotations.Nullable;

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

	/**
	 * Returns the facts that the record of a treatment lacks. Whether a consent was in
	 * force is not in it.
	 */
	public static Set<RequiredFact> missingIn(Treatment treatment) {
		Set<RequiredFact> missing = EnumSet.noneOf(RequiredFact.class);
		for (RequiredFact fact : of(treatment.method())) {
			if (isMissing(fact, treatment)) {
				missing.add(fact);
			}
		}
		return missing;
	}

	private static boolean isMissing(RequiredFact fact, Treatment treatment) {
		return switch (treatment) {
			case LaserTreatment laser -> isMissing(fact, laser);
			case SalineTreatment saline -> isMissing(fact, saline);
		};
	}

	private static boolean isMissing(RequiredFact fact, LaserTreatment laser) {
		return switch (fact) {
			case ENDPOINT -> laser.endpoint() == null;
			case PAIN -> laser.pain() == null;
			case DEVICE -> laser.deviceId() == null;
			case SETTINGS -> laser.settings().isEmpty();
			case OPERATOR, CONSENT, PRODUCT, LOT, EXPIRY, NEEDLE_LOT -> false;
		};
	}

	private static boolean isMissing(RequiredFact fact, SalineTreatment saline) {
		return switch (fact) {
			case ENDPOINT -> isBlank(saline.endpoint());
			case PAIN -> saline.pain() == null;
			case PRODUCT -> isBlank(saline.product());
			case LOT -> isBlank(saline.lot());
			case EXPIRY -> saline.expiry() == null;
			case NEEDLE_LOT -> isBlank(saline.needleLot());
			case OPERATOR, CONSENT, DEVICE, SETTINGS -> false;
		};
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
