package com.fadeline.app.demo;

import java.util.List;

import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Goal;

/**
 * Which zones are treated at a sitting: all of them, or on some scalps one part after the
 * other, so that each part rests while the other is treated.
 */
record Stages(List<List<String>> parts) {

	/** Of the large scalps every so many are treated in stages. */
	private static final int ONE_IN = 4;

	static Stages of(Complaint complaint, int number) {
		List<String> zones = complaint.zones();
		boolean large = complaint.site() == BodySite.SCALP && complaint.goal() == Goal.FULL_REMOVAL && zones.size() > 2;
		return new Stages((large && number % ONE_IN == 0) ? List.of(zones.subList(0, 2), zones.subList(2, zones.size()))
				: List.of(zones));
	}

	/** The zones of the sitting that follows so many others. */
	List<String> after(int sittings) {
		return this.parts.get(sittings % this.parts.size());
	}

	/** Whether every zone was treated as often as every other. */
	boolean areEven(int sittings) {
		return sittings % this.parts.size() == 0;
	}

	/**
	 * The most sittings for what would take so many if all zones were treated at once.
	 */
	int most(int sittings, int limit) {
		return Math.min(sittings * this.parts.size(), limit);
	}

}
