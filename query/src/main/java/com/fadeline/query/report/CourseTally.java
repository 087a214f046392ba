package com.fadeline.query.report;

/**
 * State of a course while events are folded into it.
 *
 * @param counted its contribution that the reports contain already
 */
record CourseTally(CourseFacts facts, Contribution counted) {

	/** Creates a course as stored: all of it has been counted. */
	static CourseTally stored(CourseFacts facts) {
		return new CourseTally(facts, CourseContributions.of(facts));
	}

	CourseTally with(CourseFacts changed) {
		return new CourseTally(changed, this.counted);
	}

}
