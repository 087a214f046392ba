package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.query.ProgressView.Remaining;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a forecast of a course: an estimate, no promise.
 * {@code docs/forecast.md} describes the model, its sources and its limits.
 *
 * @param remaining visits to the target: 80 % range and median; null where none can be
 * given
 * @param probabilityWithinPlan chance from 0 to 1 to reach the target within the plan;
 * null where none can be given
 * @param perSitting percent of the residual ink that a sitting removed on average; null
 * without a reading after a sitting
 * @param plateau whether the last two sittings very probably gained less than five points
 * each
 * @param lost points by which the fading is lower than it was read before; null if it is
 * not
 * @param turns number of groups of zones that visits take in turns
 * @param basis what it is based on, in words, with its versions
 * @param clinicCourses number of courses of the clinic that it is based on, too
 */
public record Forecast(@Nullable Remaining remaining, @Nullable Double probabilityWithinPlan,
		@Nullable Double perSitting, boolean plateau, @Nullable Double lost, int turns, String basis,
		int clinicCourses) {

	/** Version of the model. */
	public static final String VERSION = "3";

	/** Probability from which something is said to be so. */
	private static final double SURE = 0.8;

	/** Forecasts a course from its estimate, its sittings and its readings. */
	public static Forecast of(CourseSoFar course) {
		Readings readings = Readings.of(course);
		if (isUnproven(course)) {
			return none(readings, Basis.unproven(course));
		}
		Belief belief = Belief.of(course);
		SittingsAhead ahead = belief.ahead();
		boolean read = course.targetFading() <= 0 || readings.targetReached();
		boolean reached = course.targetFading() <= 0 || (read && ahead.within(0) >= SURE);
		return new Forecast(reached ? new Remaining(0, 0, 0) : unfinished(ahead.range(), course, read),
				reached ? 1.0 : uncertain(ahead.within(Math.max(0, course.plannedMax() - course.done()))),
				readings.perSitting(), readings.plateauChance() >= SURE, readings.lost(), belief.turns(),
				Basis.of(course, read, reached), course.clinicCourses());
	}

	/** Returns what is said of a course that has ended. */
	public static Forecast ended(CourseSoFar course) {
		return none(Readings.of(course), Basis.ENDED);
	}

	private static Forecast none(Readings readings, String basis) {
		return new Forecast(null, null, readings.perSitting(), false, readings.lost(), 1, basis, 0);
	}

	/**
	 * Saline on a scalp has removed 25 to 45 % in many sittings, by a weak source: no
	 * range to its removal before it was seen to work.
	 */
	private static boolean isUnproven(CourseSoFar course) {
		return course.next() == TreatmentAgent.NEEDLE && course.site() == BodySite.SCALP && !isRead(course);
	}

	/**
	 * Returns a range that does not say that the target was reached, or that it may have
	 * been without a reading: the client still comes.
	 */
	private static Remaining unfinished(Remaining range, CourseSoFar course, boolean read) {
		int least = read ? 0 : isRead(course) ? range.low() : Math.max(1, range.low());
		return new Remaining(least, Math.max(1, range.likely()), Math.max(1, range.high()));
	}

	private static boolean isRead(CourseSoFar course) {
		return course.readings().stream().anyMatch((reading) -> reading.afterSitting() > 0);
	}

	/** Rounds to a thousandth, neither impossible nor certain. */
	private static double uncertain(double chance) {
		return Math.clamp(Math.round(1000 * chance) / 1000.0, 0.001, 0.999);
	}

}
