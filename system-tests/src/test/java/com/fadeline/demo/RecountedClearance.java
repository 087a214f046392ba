package com.fadeline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.api.report.ClearanceReport;

/**
 * What became of courses, course by course: the shares and their variances as the sums of
 * what each course adds to them (the infinitesimal jackknife, as R's survfit does it),
 * not step by step as the reports have it.
 */
final class RecountedClearance {

	private static final double DEVIATIONS = 1.959963985;

	private final List<RecountedCourse.CameTo> courses;

	RecountedClearance(List<RecountedCourse> courses) {
		this.courses = courses.stream().map(RecountedCourse::cameTo).toList();
	}

	List<ClearanceReport.Row> rows(String group) {
		Influence cleared = new Influence(List.of("REACHED"));
		Influence all = new Influence(List.of("REACHED", "STOPPED", "LOST"));
		List<ClearanceReport.Row> rows = new ArrayList<>();
		int most = this.courses.stream().mapToInt(RecountedCourse.CameTo::sittings).max().orElseThrow();
		boolean enough = this.courses.size() >= 10;
		for (int number = 1; number <= most; number++) {
			cleared.go(number);
			all.go(number);
			Double[] shares = Stream
				.of(mirrored(interval(cleared.staying, cleared.ofStaying)), all.interval("REACHED"),
						all.interval("STOPPED"), all.interval("LOST"))
				.flatMap(Arrays::stream)
				.map((share) -> (enough && share != null) ? Math.round(share * 10_000) / 10_000.0 : null)
				.toArray(Double[]::new);
			rows.add(new ClearanceReport.Row(group, number, atRisk(number), count("REACHED", number),
					count("STOPPED", number), count("LOST", number), count("OPEN", number), shares[0], shares[1],
					shares[2], shares[3], shares[4], shares[5], shares[6], shares[7], shares[8], shares[9], shares[10],
					shares[11]));
		}
		return rows;
	}

	private long atRisk(int number) {
		return this.courses.stream().filter((course) -> course.sittings() >= number).count();
	}

	private long count(String what, int number) {
		return this.courses.stream()
			.filter((course) -> course.sittings() == number && course.what().equals(what))
			.count();
	}

	private static Double[] mirrored(Double[] share) {
		return new Double[] { 1 - share[0], (share[2] == null) ? null : 1 - share[2],
				(share[1] == null) ? null : 1 - share[1] };
	}

	private static Double[] interval(double share, double[] influence) {
		if (share <= 0 || share >= 1) {
			return new Double[] { share, null, null };
		}
		double squares = 0;
		for (double one : influence) {
			squares += one * one;
		}
		double reach = DEVIATIONS * Math.sqrt(squares) / (share * Math.log(share));
		double one = Math.exp(-Math.exp(Math.log(-Math.log(share)) - reach));
		double other = Math.exp(-Math.exp(Math.log(-Math.log(share)) + reach));
		return new Double[] { share, Math.min(one, other), Math.max(one, other) };
	}

	/** By how much each course moves the shares. */
	private final class Influence {

		private final List<String> outcomes;

		private double staying = 1;

		private double[] ofStaying = new double[RecountedClearance.this.courses.size()];

		private final Map<String, Double> shares = new LinkedHashMap<>();

		private final Map<String, double[]> ofShares = new LinkedHashMap<>();

		Influence(List<String> outcomes) {
			this.outcomes = outcomes;
			outcomes.forEach((outcome) -> {
				this.shares.put(outcome, 0.0);
				this.ofShares.put(outcome, new double[this.ofStaying.length]);
			});
		}

		void go(int number) {
			double atRisk = atRisk(number);
			double leaving = this.outcomes.stream().mapToLong((outcome) -> count(outcome, number)).sum() / atRisk;
			double[] next = new double[this.ofStaying.length];
			for (int at = 0; at < next.length; at++) {
				RecountedCourse.CameTo course = RecountedClearance.this.courses.get(at);
				boolean here = course.sittings() >= number;
				boolean now = course.sittings() == number;
				for (String outcome : this.outcomes) {
					double hazard = count(outcome, number) / atRisk;
					double own = here ? (((now && course.what().equals(outcome)) ? 1 : 0) - hazard) / atRisk : 0;
					this.ofShares.get(outcome)[at] += this.ofStaying[at] * hazard + this.staying * own;
				}
				double own = here ? (((now && this.outcomes.contains(course.what())) ? 1 : 0) - leaving) / atRisk : 0;
				next[at] = this.ofStaying[at] * (1 - leaving) - this.staying * own;
			}
			this.outcomes.forEach((outcome) -> this.shares.merge(outcome,
					this.staying * count(outcome, number) / atRisk, Double::sum));
			this.staying *= 1 - leaving;
			this.ofStaying = next;
		}

		Double[] interval(String outcome) {
			return RecountedClearance.interval(this.shares.get(outcome), this.ofShares.get(outcome));
		}

	}

}
