package com.fadeline.web.course.booking;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.course.Readiness;

/**
 * View model of the findings about a planned sitting. Findings that cannot change by the
 * day of the sitting belong to the booking; the others can be settled until then.
 */
record PlanForecast(List<Finding> booking, List<Finding> later, List<Readiness.ZoneRest> rests) {

	static PlanForecast of(Readiness readiness) {
		List<Finding> later = readiness.record()
			.stream()
			.filter((finding) -> readiness.schedule().stream().noneMatch((planned) -> outweighs(planned, finding)))
			.toList();
		List<Finding> booking = readiness.schedule()
			.stream()
			.filter((planned) -> later.stream().noneMatch((finding) -> finding.id().equals(planned.id())))
			.toList();
		return new PlanForecast(booking, later, readiness.rests());
	}

	private static boolean outweighs(Finding planned, Finding held) {
		return planned.id().equals(held.id()) && planned.severity().compareTo(held.severity()) <= 0;
	}

}
