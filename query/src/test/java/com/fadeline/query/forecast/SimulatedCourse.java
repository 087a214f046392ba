package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A course that was made up, and what only its maker knows.
 *
 * @param known what a forecast may use
 * @param truth sittings that really remain
 */
record SimulatedCourse(CourseSoFar known, int truth) {

	private static final int TARGET = 95;

	/** A course that is not yet at its target, looked at after a sitting by chance. */
	static SimulatedCourse draw(RandomGenerator random, Estimate estimate, TreatmentAgent agent, int visits) {
		double rate = Prior.of(estimate, agent).rate(stubbornness(random));
		int done = random.nextInt(visits + 1);
		List<Double> fading = new ArrayList<>(List.of(0.0));
		while (fading.size() <= done || fading.getLast() < TARGET) {
			double residual = (1 - fading.getLast() / 100) * Math.exp(-removal(random, rate));
			fading.add(100 * (1 - residual));
		}
		int needed = (int) fading.stream().filter((percent) -> percent < TARGET).count();
		List<Reading> readings = new ArrayList<>();
		boolean measured = random.nextInt(10) > 0;
		for (int sitting = 0; measured && sitting <= done; sitting++) {
			for (int reading = random.nextInt(3); reading > 0; reading--) {
				readings.add(read(random, fading.get(sitting), sitting));
			}
		}
		return new SimulatedCourse(
				new CourseSoFar(estimate, TARGET, 10, List.of(), Collections.nCopies(done, agent), agent, readings),
				Math.max(0, needed - done));
	}

	/** Student's t with four degrees of freedom, as wide as the prior. */
	private static double stubbornness(RandomGenerator random) {
		double squares = 0;
		for (int degree = 0; degree < 4; degree++) {
			double normal = random.nextGaussian();
			squares += normal * normal;
		}
		return 1.2816 / 1.5332 * random.nextGaussian() / Math.sqrt(squares / 4);
	}

	/** Gamma distributed about the rate, with a spread of 41 %. */
	private static double removal(RandomGenerator random, double rate) {
		double sum = 0;
		for (int stage = 0; stage < 6; stage++) {
			sum += random.nextExponential() * rate / 6;
		}
		return sum;
	}

	private static Reading read(RandomGenerator random, double truth, int sitting) {
		boolean early = random.nextInt(5) == 0;
		Scale scale = Scale.values()[random.nextInt(3)];
		Observer observer = Observer.values()[random.nextInt(2)];
		double deviation = switch (scale) {
			case VISUAL -> 7.5;
			case PHOTO -> 5;
			case COLORIMETER -> 3;
		};
		deviation *= early ? 2 : 1;
		deviation *= (observer == Observer.CLIENT) ? 1.5 : 1;
		double percent = Math.clamp(truth + deviation * random.nextGaussian(), -100, 100);
		return new Reading(Math.round(percent), sitting, early, null, observer, scale);
	}

}
