package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;

/** Text of what a forecast is based on. */
final class Basis {

	private Basis() {
	}

	static String of(CourseSoFar course, boolean reached) {
		return "%s%s; %s. Estimate %s, forecast %s: an estimate, no promise.".formatted(
				reached ? "The last readings are at the target. " : "", prior(course.estimate(), course.next()),
				readings(course), course.estimate().version(), Forecast.VERSION);
	}

	private static String prior(Estimate estimate, TreatmentAgent next) {
		if (next == TreatmentAgent.NEEDLE) {
			return "From the 6 to 10 sessions that full removal by needle takes";
		}
		return switch (estimate.basis()) {
			case KIRBY_DESAI ->
				"From the Kirby-Desai score" + points(estimate) + ", " + ((next == TreatmentAgent.PICOSECOND)
						? "three quarters of it for picosecond pulses" : "read as sittings");
			case SMP_RULE -> "From the %s sittings that carbon pigment of the scalp takes".formatted(range(estimate));
			case FIELD_RANGE -> "From the field's %s sittings, since the ink is not known".formatted(range(estimate));
		};
	}

	private static String points(Estimate estimate) {
		Estimate.Score score = estimate.score();
		if (score == null) {
			return "";
		}
		return (score.least() == score.most()) ? " " + score.least()
				: " between %d and %d".formatted(score.least(), score.most());
	}

	private static String range(Estimate estimate) {
		return "%d to %d".formatted(Math.round(estimate.low()), Math.round(estimate.high()));
	}

	private static String readings(CourseSoFar course) {
		long read = course.readings().stream().filter((reading) -> reading.afterSitting() > 0).count();
		int done = course.sittings().size();
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

}
