package com.fadeline.query.report;

import com.fadeline.api.course.Estimate;

/** Whether a course took as many sittings as its estimate said. */
enum Verdict {

	BELOW, WITHIN, ABOVE;

	/** The range is read as it is told: in whole sittings, rounded outwards. */
	static Verdict of(int sittings, Estimate estimate) {
		if (sittings < Math.floor(estimate.low())) {
			return BELOW;
		}
		return (sittings > Math.ceil(estimate.high())) ? ABOVE : WITHIN;
	}

}
