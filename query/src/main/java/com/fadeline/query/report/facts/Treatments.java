package com.fadeline.query.report.facts;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Sitting;

/** Accessors of the report values in the record of a treatment. */
final class Treatments {

	private Treatments() {
	}

	static Sitting sitting(SittingId id, Treatment treatment, LocalDate day) {
		return switch (treatment) {
			case LaserTreatment laser ->
				new Sitting(id, laser.performedAt(), day, laser.method(), laser.zones(), wavelengths(laser),
						laser.deviceId(), laser.operatorId(), RequiredFact.missingIn(laser), laser.areaCm2(), null);
			case SalineTreatment saline -> new Sitting(id, saline.performedAt(), day, saline.method(), saline.zones(),
					List.of(), null, saline.operatorId(), RequiredFact.missingIn(saline), saline.areaCm2(),
					new ReportFacts.Supplies(saline.product(), saline.lot(), saline.needleLot()));
		};
	}

	private static List<Integer> wavelengths(LaserTreatment laser) {
		return laser.settings().stream().map(LaserSettings::wavelengthNm).distinct().sorted().toList();
	}

}
