package com.fadeline.query.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import com.fadeline.query.forecast.TreatmentAgent;

/** Accessors of sittings done elsewhere, of which not all need be listed. */
final class PastSittings {

	private PastSittings() {
	}

	/** Returns each sitting, unlisted ones included. */
	static List<Visit> visits(History history) {
		List<Visit> visits = new ArrayList<>(
				Collections.nCopies(history.count(), new Visit(TreatmentAgent.of(history.method()), List.of())));
		for (int index = 0; index < history.sittings().size(); index++) {
			PastSitting sitting = history.sittings().get(index);
			visits.set(history.number(index) - 1,
					new Visit(TreatmentAgent.of(history.method(), sitting), sitting.zones()));
		}
		return visits;
	}

}
