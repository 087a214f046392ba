package com.fadeline.query.forecast;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.query.forecast.CourseSoFar.Reading;

/**
 * The model of forecast 1, to compare with: removal is constant, all zones are one, and
 * the score is off by 2.5 sittings.
 */
public final class ForecastOne {

	private static final int ROWS = 41;

	private static final double STEP = 0.05;

	private final double[][] mass;

	private final double[] rates = new double[ROWS];

	private final double step;

	private final int target;

	private ForecastOne(Estimate estimate, TreatmentAgent agent, double targetFading) {
		double depth = -Math.log1p(-targetFading / 100);
		this.target = (int) Math.ceil(depth / STEP);
		this.step = depth / this.target;
		int bins = 1 + Math.max(this.target, (int) Math.ceil(-Math.log(0.01) / this.step));
		this.mass = new double[ROWS][bins];
		double sigma;
		double mu;
		if (estimate.basis() == Estimate.Basis.KIRBY_DESAI) {
			double sittings = estimate.likely() * ((agent == TreatmentAgent.PICOSECOND) ? 0.75 : 1) - 0.5;
			double spread = Math.max(0.15, Math.sqrt(Math.max(0, 6.25 - 1.0 / 12 - sittings / 6)) / sittings);
			sigma = Math.sqrt(Math.log1p(spread * spread));
			mu = Math.log(sittings) - sigma * sigma / 2;
		}
		else {
			sigma = Math.log((estimate.high() - 0.5) / (estimate.low() - 0.5)) / 2.563;
			mu = Math.log(estimate.likely() - 0.5) - sigma * sigma / 2;
		}
		for (int row = 0; row < ROWS; row++) {
			double place = 2.0 * row / (ROWS - 1) - 1;
			double deviations = 12 * Math.sinh(3.5 * place) / Math.sinh(3.5);
			double standard = deviations / (1.2816 / 1.5332);
			this.mass[row][0] = Math.cosh(3.5 * place) * Math.pow(1 + standard * standard / 4, -2.5);
			this.rates[row] = -Math.log(0.05) / Math.exp(mu + sigma * deviations);
		}
	}

	/** Computes the forecast of a course, as a view of it once did, and forgets it. */
	public static void compute(CourseSoFar course) {
		SittingsAhead ahead = of(course);
		ahead.range();
		ahead.within(Math.max(0, course.plannedMax() - course.done()));
	}

	static SittingsAhead of(CourseSoFar course) {
		if (Readings.of(course).targetReached()) {
			return SittingsAhead.none();
		}
		ForecastOne forecast = new ForecastOne(course.estimate(), course.next(), course.targetFading());
		Map<Integer, List<Reading>> readings = course.readings()
			.stream()
			.collect(Collectors.groupingBy(Reading::afterSitting));
		int unread = 0;
		for (int done = 1; done <= course.done(); done++) {
			unread++;
			if (readings.containsKey(done) || done == course.done()) {
				forecast.treat(unread);
				unread = 0;
				readings.getOrDefault(done, List.of()).forEach(forecast::observe);
			}
		}
		return forecast.ahead();
	}

	private void treat(int sittings) {
		for (int row = 0; row < ROWS; row++) {
			double[] from = this.mass[row];
			double[] to = new double[from.length];
			int last = from.length - 1;
			double[] beyond = new double[from.length];
			for (int bin = 0; bin < from.length; bin++) {
				beyond[bin] = Removal.chanceToPass(6 * sittings,
						Removal.expectedStages((bin + 0.5) * this.step, this.rates[row]));
			}
			to[last] = from[last];
			for (int bin = 0; bin < last; bin++) {
				double rest = 1;
				for (int next = bin; next < last && from[bin] > 1e-10; next++) {
					to[next] += from[bin] * (rest - beyond[next - bin]);
					rest = beyond[next - bin];
				}
				to[last] += from[bin] * rest;
			}
			this.mass[row] = to;
		}
	}

	private void observe(Reading reading) {
		double noise = ReadingNoise.of(reading);
		for (double[] row : this.mass) {
			for (int bin = 0; bin < row.length; bin++) {
				double distance = (reading.percent() - 100 * -Math.expm1(-bin * this.step)) / noise;
				row[bin] *= Math.pow(1 + distance * distance / 8, -4.5);
			}
		}
	}

	private SittingsAhead ahead() {
		double[] chances = new double[SittingsAhead.HORIZON + 1];
		double all = 0;
		for (int row = 0; row < ROWS; row++) {
			for (int bin = 0; bin < this.mass[row].length; bin++) {
				double share = this.mass[row][bin];
				all += share;
				if (bin >= this.target) {
					chances[0] += share;
				}
				else if (share > 1e-10) {
					add(chances, share, Removal.expectedStages((this.target - bin) * this.step, this.rates[row]));
				}
			}
		}
		for (int number = 0; number < chances.length; number++) {
			chances[number] /= all;
		}
		return new SittingsAhead(chances);
	}

	private static void add(double[] chances, double share, double expected) {
		double term = share * Math.exp(-expected);
		double rest = share;
		int stage = 0;
		for (int sitting = 1; sitting < chances.length && rest > 1e-10; sitting++) {
			double reached = 0;
			for (; stage < 6 * sitting; stage++) {
				reached += term;
				term *= expected / (stage + 1);
			}
			chances[sitting] += reached;
			rest -= reached;
		}
		chances[chances.length - 1] += Math.max(0, rest);
	}

}
