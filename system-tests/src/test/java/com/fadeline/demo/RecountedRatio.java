package com.fadeline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Observed to expected over whole courses, with the standard error of a ratio of sums
 * (Cochran 1977, chapter 6).
 */
record RecountedRatio(int courses, double value, double error) {

	/** Of what was observed and what was expected in each course. */
	static RecountedRatio of(List<double[]> courses) {
		double expected = courses.stream().mapToDouble((pair) -> pair[1]).sum();
		double ratio = courses.stream().mapToDouble((pair) -> pair[0]).sum() / expected;
		double variance = courses.stream().mapToDouble((pair) -> Math.pow(pair[0] - ratio * pair[1], 2)).sum()
				/ (courses.size() - 1);
		return new RecountedRatio(courses.size(), ratio, Math.sqrt(courses.size() * variance) / expected);
	}

	double told() {
		return rounded(this.value);
	}

	double low() {
		return rounded(this.value - half());
	}

	double high() {
		return rounded(this.value + half());
	}

	private double half() {
		return new TDistribution(this.courses - 1).inverseCumulativeProbability(0.975) * this.error;
	}

	private static double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
	}

}
