package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;

/** Text of what a forecast is based on. */
final class Basis {

	static final String ENDED = "The course has ended, so nothing is forecast.";

	private Basis() {
	}

	/**
	 * @param read whether the last readings are at the target
	 * @param reached whether that is sure enough
	 */
	static String of(CourseSoFar course, boolean read, boolean reached) {
		return target(read, reached) + prior(course.estimate(), course.next()) + experience(course) + "; "
				+ readings(course) + versions(course);
	}

	/** Returns that of a course for which no range can be given. */
	static String unproven(CourseSoFar course) {
		return "No range before the first fading reading, since saline on the scalp is unproven; " + readings(course)
				+ versions(course);
	}

	private static String target(boolean read, boolean reached) {
		if (reached) {
			return "The last readings are at the target. ";
		}
		return read ? "The last readings are at the target, but not yet with certainty; take another reading. " : "";
	}

	private static String prior(Estimate estimate, TreatmentAgent next) {
		if (next == TreatmentAgent.NEEDLE) {
			return "From the 6 to 10 sittings that full removal by needle takes";
		}
		return switch (estimate.basis()) {
			case KIRBY_DESAI ->
				"From the Kirby-Desai score" + points(estimate) + ", " + ((next == TreatmentAgent.PICOSECOND)
						? "three quarters of it for picosecond pulses" : "read as sittings");
			case SMP_RULE -> "From the %s sittings that carbon pigment of the scalp takes".formatted(range(estimate));
			case PERMANENT_MAKE_UP -> "From the %s sittings that permanent make-up takes".formatted(range(estimate));
			case FIELD_RANGE -> "From the field's %s sittings, since the ink is not known".formatted(range(estimate));
		};
	}

	private static String experience(CourseSoFar course) {
		int courses = course.clinicCourses();
		return (courses == 0) ? "" : " and %d courses of this clinic".formatted(courses);
	}

	private static String points(Estimate estimate) {
		Estimate.Score score = estimate.score();
		if (score == null) {
			return "";
		}
		String points = (score.least() == score.most()) ? " " + score.least()
				: " between %d and %d".formatted(score.least(), score.most());
		return (Prior.score(estimate) > score.most()) ? points + ", at least 8 for tattoo ink on a scalp" : points;
	}

	private static String range(Estimate estimate) {
		return "%d to %d".formatted(Math.round(estimate.low()), Math.round(estimate.high()));
	}

	private static String readings(CourseSoFar course) {
		long read = course.readings().stream().filter((reading) -> reading.afterSitting() > 0).count();
		int done = course.done();
		if (done == 0) {
			return "no sitting done yet";
		}
		String sittings = (done == 1) ? "1 sitting" : done + " sittings";
		return switch ((int) read) {
			case 0 -> "%s done and no fading on record".formatted(sittings);
			case 1 -> "%s done and 1 reading of fading".formatted(sittings);
			default -> "%s done and %d readings of fading".formatted(sittings, read);
		};
	}

	private static String versions(CourseSoFar course) {
		return ". Estimate %s, forecast %s: an estimate, no promise.".formatted(course.estimate().version(),
				Forecast.VERSION);
	}

}
