package com.fadeline.command.rules;

import java.util.List;

import com.fadeline.api.course.Readiness.ZoneRest;

/** Calculation of how long zones have to rest before a sitting, from past treatments. */
public final class ZoneRestPeriods {

	private ZoneRestPeriods() {
	}

	/** Returns one for each zone of the sitting. */
	public static List<ZoneRest> before(Proposal.Visit visit, CourseFacts facts, RuleContext standards) {
		ClientTreatments client = ClientTreatments.beside(visit.sittingId(), facts, standards);
		return visit.zones()
			.stream()
			.distinct()
			.map((zone) -> client.intervals().restOf(zone, client.course(), visit.method()))
			.toList();
	}

}
