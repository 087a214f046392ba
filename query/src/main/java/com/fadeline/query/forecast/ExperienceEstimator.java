package com.fadeline.query.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Estimator of what the courses of a clinic teach about its estimates: empirical Bayes
 * over all courses that were treated and read, finished or not. Those that were completed
 * would teach by themselves that every course is short.
 */
public final class ExperienceEstimator {

	/** Courses that the assumed chances of slowing count for. */
	private static final double ASSUMED_COURSES = 4;

	/**
	 * The shift is learned by the chances of slowing, and those by the shift, in turns.
	 */
	private static final int ROUNDS = 40;

	/** Chance of each pair of shift and spread of the clinic. */
	private double[] clinic = ClinicGrid.prior();

	/** Chance of each slowing. */
	private double[] slowing = Slowing.CHANCES.stream().mapToDouble(Double::doubleValue).toArray();

	private ExperienceEstimator() {
	}

	/**
	 * Learns from courses of one clinic; those that were not treated, not read, or
	 * treated by needle, are passed over.
	 */
	public static Experience of(List<Lesson> courses) {
		List<Lesson> telling = courses.stream().filter(ExperienceEstimator::isInformative).toList();
		if (telling.isEmpty()) {
			return Experience.NONE;
		}
		List<Evidence> evidence = new ArrayList<>();
		Map<Double, double[][]> tables = new HashMap<>();
		telling.forEach((lesson) -> {
			CourseSoFar course = lesson.course().with(Experience.NONE);
			double spread = Prior.of(course, course.next()).spread();
			evidence.add(new Evidence(course, Belief.likelihoods(course, lesson.reached()),
					tables.computeIfAbsent(spread, ClinicGrid::resistances)));
		});
		ExperienceEstimator estimator = new ExperienceEstimator();
		for (int round = 0; round < ROUNDS; round++) {
			estimator.learnClinic(evidence);
			estimator.learnSlowing(evidence);
		}
		return estimator.experience(evidence);
	}

	private Experience experience(List<Evidence> evidence) {
		double shift = ClinicGrid.shift(this.clinic);
		List<GroupEstimator.Course> courses = evidence.stream()
			.map((it) -> new GroupEstimator.Course(it.course().next(), it.course().kind(),
					ClinicGrid.profile(it.byCell(this.slowing), this.clinic)))
			.toList();
		return new Experience(evidence.size(), shift, ClinicGrid.widening(this.clinic),
				Arrays.stream(this.slowing).boxed().toList(), GroupEstimator.of(courses, shift));
	}

	private static boolean isInformative(Lesson lesson) {
		CourseSoFar course = lesson.course();
		return course.treatments().done().stream().noneMatch((visit) -> visit.agent() == TreatmentAgent.NEEDLE)
				&& course.readings().stream().anyMatch((reading) -> reading.afterSitting() > 0);
	}

	private void learnClinic(List<Evidence> evidence) {
		double[] logarithms = Arrays.stream(ClinicGrid.prior()).map(Math::log).toArray();
		evidence.forEach((course) -> {
			double[] likelihoods = course.byCell(this.slowing);
			for (int cell = 0; cell < logarithms.length; cell++) {
				logarithms[cell] += Math.log(likelihoods[cell]);
			}
		});
		double most = Arrays.stream(logarithms).max().orElseThrow();
		this.clinic = shares(Arrays.stream(logarithms).map((logarithm) -> Math.exp(logarithm - most)).toArray());
	}

	private void learnSlowing(List<Evidence> evidence) {
		double[] counts = new double[Slowing.SIZE];
		for (int each = 0; each < counts.length; each++) {
			counts[each] = ASSUMED_COURSES * Slowing.CHANCES.get(each);
		}
		evidence.forEach((course) -> {
			double[] chances = shares(course.bySlowing(this.clinic, this.slowing));
			for (int each = 0; each < counts.length; each++) {
				counts[each] += chances[each];
			}
		});
		this.slowing = shares(counts);
	}

	private static double[] shares(double[] weights) {
		double sum = Arrays.stream(weights).sum();
		return Arrays.stream(weights).map((weight) -> weight / sum).toArray();
	}

	private static double dot(double[] some, double[] others) {
		double sum = 0;
		for (int each = 0; each < some.length; each++) {
			sum += some[each] * others[each];
		}
		return sum;
	}

	/**
	 * Value object of a course to learn from.
	 *
	 * @param reached whether it has ended at its target; else it goes on, or was given up
	 */
	public record Lesson(CourseSoFar course, boolean reached) {
	}

	/**
	 * Value object of what one course tells.
	 *
	 * @param likelihoods of its record, by hypothesis
	 * @param resistances chance of each resistance, by cell of the grid of clinics
	 */
	private record Evidence(CourseSoFar course, double[] likelihoods, double[][] resistances) {

		/** Returns how likely its record is, by cell of the grid of clinics. */
		double[] byCell(double[] slowing) {
			double[] rows = new double[Resistance.SIZE];
			for (int each = 0; each < Hypotheses.SIZE; each++) {
				rows[Hypotheses.row(each)] += slowing[Hypotheses.slowing(each)] * this.likelihoods[each];
			}
			return Arrays.stream(this.resistances).mapToDouble((chances) -> dot(rows, chances)).toArray();
		}

		double[] bySlowing(double[] clinic, double[] slowing) {
			double[] rows = new double[Resistance.SIZE];
			for (int cell = 0; cell < clinic.length; cell++) {
				for (int row = 0; row < rows.length; row++) {
					rows[row] += clinic[cell] * this.resistances[cell][row];
				}
			}
			double[] chances = new double[Slowing.SIZE];
			for (int each = 0; each < Hypotheses.SIZE; each++) {
				int kind = Hypotheses.slowing(each);
				chances[kind] += slowing[kind] * this.likelihoods[each] * rows[Hypotheses.row(each)];
			}
			return chances;
		}

	}

}
