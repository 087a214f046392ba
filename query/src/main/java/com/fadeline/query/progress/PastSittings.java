package com.fadeline.query.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fadeline.api.course.treatment.History;
import com.fadeline.query.forecast.TreatmentAgent;

/** Accessors of sittings done elsewhere, of which not all need be listed. */
final class PastSittings {

	private PastSittings() {
	}

	/** Returns the agent of each sitting, unlisted ones included. */
	static List<TreatmentAgent> agents(History history) {
		List<TreatmentAgent> agents = new ArrayList<>(
				Collections.nCopies(history.count(), TreatmentAgent.of(history.method())));
		for (int index = 0; index < history.sittings().size(); index++) {
			agents.set(history.number(index) - 1, TreatmentAgent.of(history.method(), history.sittings().get(index)));
		}
		return agents;
	}

}
