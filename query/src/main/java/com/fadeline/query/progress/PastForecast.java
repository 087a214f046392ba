package com.fadeline.query.progress;

import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.query.progress.SittingsTaken.Answer;

/**
 * Value object of a forecast that was in force until the next sitting or the end of its
 * course, with what the course then took.
 *
 * @param afterSittings number of sittings done before it
 * @param chance said to reach the target within the plan, from 0 to 1
 * @param planned most sittings that the plan had left
 */
record PastForecast(int afterSittings, Remaining remaining, double chance, int planned, SittingsTaken taken) {

	Answer range() {
		return this.taken.within(this.remaining);
	}

	Answer likely() {
		return this.taken.atMost(this.remaining.likely());
	}

	Answer withinPlan() {
		return this.taken.atMost(this.planned);
	}

}
