package com.fadeline.demo;

import java.util.List;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;

/**
 * Division of the zones into those treated at one sitting: all of them, or on some scalps
 * one part after the other, so that each part rests while the other is treated.
 */
record Stages(List<List<String>> parts) {

	/** One in this many of the large scalps is treated in stages. */
	private static final int ONE_IN = 4;

	static Stages of(Complaint complaint, int number) {
		List<String> zones = complaint.zones();
		boolean large = complaint.site() == BodySite.SCALP && complaint.goal() == Goal.FULL_REMOVAL && zones.size() > 2;
		return new Stages((large && number % ONE_IN == 0) ? List.of(zones.subList(0, 2), zones.subList(2, zones.size()))
				: List.of(zones));
	}

	/** Returns the zones of the sitting that follows that many others. */
	List<String> after(int sittings) {
		return this.parts.get(sittings % this.parts.size());
	}

	/** Returns whether every zone was treated as often as every other. */
	boolean areEven(int sittings) {
		return sittings % this.parts.size() == 0;
	}

	/**
	 * Returns the most sittings for a course that would take this many with all zones
	 * treated at once.
	 */
	int most(int sittings, int limit) {
		return Math.min(sittings * this.parts.size(), limit);
	}

}
