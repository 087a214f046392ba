package com.fadeline.query.progress;

import com.fadeline.api.course.query.ProgressView.Remaining;

/**
 * Value object of the sittings that a course took to its target from a moment on, as far
 * as they are known: a course that goes on, or ended without the target, has only a least
 * number.
 *
 * @param number of sittings; the least possible where the target was not reached
 */
record SittingsTaken(int number, boolean reached) {

	/** Whether something said of them has come true. */
	enum Answer {

		CAME_TRUE, FAILED, UNDECIDED

	}

	/** Returns whether they are no more than that. */
	Answer atMost(int most) {
		if (this.number > most) {
			return Answer.FAILED;
		}
		return this.reached ? Answer.CAME_TRUE : Answer.UNDECIDED;
	}

	/** Returns whether they are within a range. */
	Answer within(Remaining range) {
		return (this.reached && this.number < range.low()) ? Answer.FAILED : atMost(range.high());
	}

}
