package com.fadeline.query.report.facts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import org.jspecify.annotations.Nullable;

/** Accessors of the report values in the record of a treatment. */
final class Treatments {

	private Treatments() {
	}

	static Sitting sitting(SittingId id, Treatment treatment, LocalDate day) {
		return switch (treatment) {
			case LaserTreatment laser -> new Sitting(id, laser.performedAt(), day, laser.method(), laser.zones(),
					wavelengths(laser), laser.deviceId(), laser.operatorId(), missing(laser), laser.areaCm2(), null);
			case SalineTreatment saline -> new Sitting(id, saline.performedAt(), day, saline.method(), saline.zones(),
					List.of(), null, saline.operatorId(), missing(saline), saline.areaCm2(),
					new ReportFacts.Supplies(saline.product(), saline.lot(), saline.needleLot()));
		};
	}

	private static List<Integer> wavelengths(LaserTreatment laser) {
		return laser.settings().stream().map(LaserSettings::wavelengthNm).distinct().sorted().toList();
	}

	private static Set<RequiredFact> missing(Treatment treatment) {
		Set<RequiredFact> missing = EnumSet.noneOf(RequiredFact.class);
		for (RequiredFact fact : RequiredFact.of(treatment.method())) {
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
