package com.fadeline.command.rules;

import java.util.List;

import com.fadeline.api.course.Readiness.ZoneRest;

/** Query: how long zones have to rest before a sitting, by what took place so far. */
public final class ZoneRestPeriods {

	private ZoneRestPeriods() {
	}

	/** One for each zone of the sitting. */
	public static List<ZoneRest> before(Proposal.Visit visit, CourseFacts facts, RuleContext standards) {
		ClientTreatments client = ClientTreatments.beside(visit.sittingId(), facts, standards);
		return visit.zones()
			.stream()
			.distinct()
			.map((zone) -> client.intervals().restOf(zone, client.course(), visit.method()))
			.toList();
	}

}
