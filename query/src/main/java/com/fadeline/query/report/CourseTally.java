package com.fadeline.query.report;

import com.fadeline.query.report.facts.ReportFacts;

/**
 * State of a course while events are folded into it.
 *
 * @param counted its contribution that the reports contain already
 */
record CourseTally(ReportFacts facts, Contribution counted) {

	/** Creates a course as stored: all of it has been counted. */
	static CourseTally stored(ReportFacts facts) {
		return new CourseTally(facts, CourseContributions.of(facts));
	}

	CourseTally with(ReportFacts changed) {
		return new CourseTally(changed, this.counted);
	}

}
