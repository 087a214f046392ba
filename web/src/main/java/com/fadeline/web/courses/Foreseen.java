package com.fadeline.web.courses;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.course.Readiness;

/**
 * What speaks against a plan, each rule in the place where it counts: what weighs no more
 * when the sitting is held concerns the booking, the rest can be settled by then.
 */
record Foreseen(List<Finding> booking, List<Finding> later, List<Readiness.ZoneRest> rests) {

	static Foreseen of(Readiness readiness) {
		List<Finding> later = readiness.record()
			.stream()
			.filter((finding) -> readiness.schedule().stream().noneMatch((planned) -> outweighs(planned, finding)))
			.toList();
		List<Finding> booking = readiness.schedule()
			.stream()
			.filter((planned) -> later.stream().noneMatch((finding) -> finding.rule().equals(planned.rule())))
			.toList();
		return new Foreseen(booking, later, readiness.rests());
	}

	private static boolean outweighs(Finding planned, Finding held) {
		return planned.rule().equals(held.rule()) && planned.severity().compareTo(held.severity()) <= 0;
	}

}
