package com.fadeline.query.report.facts;

import com.fadeline.api.course.assessment.Estimate;

/** Comparison of a course's sittings with its estimate. */
public enum Verdict {

	BELOW, WITHIN, ABOVE;

	/** The range is taken as it is displayed: in whole sittings, rounded outwards. */
	public static Verdict of(int sittings, Estimate estimate) {
		if (sittings < Math.floor(estimate.low())) {
			return BELOW;
		}
		return (sittings > Math.ceil(estimate.high())) ? ABOVE : WITHIN;
	}

}
