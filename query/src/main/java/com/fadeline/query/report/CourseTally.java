package com.fadeline.query.report;

/**
 * A course while events are folded into it.
 *
 * @param counted what the reports hold of it already
 */
record CourseTally(CourseFacts facts, Contribution counted) {

	/** A course as it is stored: all of it has been counted. */
	static CourseTally stored(CourseFacts facts) {
		return new CourseTally(facts, CourseContributions.of(facts));
	}

	CourseTally with(CourseFacts changed) {
		return new CourseTally(changed, this.counted);
	}

}
