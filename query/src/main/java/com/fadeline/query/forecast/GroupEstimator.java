package com.fadeline.query.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import org.jspecify.annotations.Nullable;

/**
 * Estimator of the shifts of groups about that of their clinic, with partial pooling: a
 * group's shift is normal about none, so that a few courses move it little and many find
 * it out. Pulses, pigments and phototypes are learned in turns, each given the others.
 */
final class GroupEstimator {

	/** Standard deviation of the groups of a clinic (assumed). */
	private static final double DEVIATION = 0.1;

	/** Largest shift of a group, and step of the sum over them. */
	private static final double REACH = 0.6;

	private static final double STEP = 0.05;

	private static final int ROUNDS = 4;

	private final List<Course> courses;

	private final double clinic;

	private Map<TreatmentAgent, Double> pulses = Map.of();

	private Map<Pigment, Double> pigments = Map.of();

	private Map<Phototype, Double> phototypes = Map.of();

	private GroupEstimator(List<Course> courses, double clinic) {
		this.courses = courses;
		this.clinic = clinic;
	}

	/**
	 * Learns from the courses of a clinic.
	 * @param clinic the shift of all of them
	 */
	static GroupShifts of(List<Course> courses, double clinic) {
		GroupEstimator estimator = new GroupEstimator(courses, clinic);
		for (int round = 0; round < ROUNDS; round++) {
			estimator.pulses = estimator.learn(Course::agent, estimator.pulses);
			estimator.pigments = estimator.learn((course) -> course.kind().pigment(), estimator.pigments);
			estimator.phototypes = estimator.learn((course) -> course.kind().phototype(), estimator.phototypes);
		}
		return estimator.shifts();
	}

	private GroupShifts shifts() {
		return new GroupShifts(this.pulses, this.pigments, this.phototypes);
	}

	private <G> Map<G, Double> learn(Function<Course, @Nullable G> groupOf, Map<G, Double> before) {
		GroupShifts all = shifts();
		Map<G, List<Course>> groups = new HashMap<>();
		this.courses.forEach((course) -> {
			@Nullable G group = groupOf.apply(course);
			if (group != null) {
				groups.computeIfAbsent(group, (first) -> new ArrayList<>()).add(course);
			}
		});
		Map<G, Double> shifts = new HashMap<>();
		groups.forEach((group, members) -> shifts.put(group, mean(members,
				(course) -> this.clinic + all.of(course.agent(), course.kind()) - before.getOrDefault(group, 0.0))));
		return shifts;
	}

	/** Returns the mean of the shifts that a group may have, given the other groups. */
	private static double mean(List<Course> members, ToDoubleFunction<Course> others) {
		int steps = (int) Math.round(2 * REACH / STEP);
		double[] logarithms = new double[steps + 1];
		double most = Double.NEGATIVE_INFINITY;
		for (int step = 0; step <= steps; step++) {
			double shift = step * STEP - REACH;
			logarithms[step] = -shift * shift / (2 * DEVIATION * DEVIATION);
			for (Course course : members) {
				logarithms[step] += course.profile().at(others.applyAsDouble(course) + shift);
			}
			most = Math.max(most, logarithms[step]);
		}
		double weights = 0;
		double sum = 0;
		for (int step = 0; step <= steps; step++) {
			double weight = Math.exp(logarithms[step] - most);
			weights += weight;
			sum += weight * (step * STEP - REACH);
		}
		return sum / weights;
	}

	/**
	 * Value object of a course of a group.
	 *
	 * @param profile how likely its record is, by the shift of its estimate
	 */
	record Course(TreatmentAgent agent, CourseKind kind, ShiftProfile profile) {
	}

}
