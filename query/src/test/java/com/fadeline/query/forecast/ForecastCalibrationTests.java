package com.fadeline.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.query.ProgressView.Remaining;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ForecastCalibrationTests {

	private static final int COURSES_EACH = 400;

	private final RandomGenerator random = new SplittableRandom(2024);

	@Test
	void the_80_percent_range_holds_the_truth_in_75_to_85_of_100_courses() {
		// given
		List<Case> cases = List.of(new Case("carbon SMP", Courses.SMP, TreatmentAgent.NANOSECOND),
				new Case("unknown pigment", Courses.FIELD, TreatmentAgent.PICOSECOND),
				new Case("score 6, nanosecond", Courses.kirbyDesai(6, 6), TreatmentAgent.NANOSECOND),
				new Case("score 8, picosecond", Courses.kirbyDesai(8, 8), TreatmentAgent.PICOSECOND),
				new Case("score 13, nanosecond", Courses.kirbyDesai(13, 13), TreatmentAgent.NANOSECOND),
				new Case("score 5 to 17, picosecond", Courses.kirbyDesai(5, 17), TreatmentAgent.PICOSECOND),
				new Case("needle", Courses.FIELD, TreatmentAgent.NEEDLE));
		// when
		Map<String, Double> held = new LinkedHashMap<>();
		cases.forEach((each) -> held.put(each.name(), shareHeld(each)));
		double overall = held.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		// then
		System.out.printf("80 %% range of the forecast holds the truth: %.3f overall, %s%n", overall, held);
		assertThat(overall).isBetween(0.75, 0.85);
		assertThat(held.values()).allSatisfy((share) -> assertThat(share).isBetween(0.75, 0.90));
	}

	@Test
	void the_chance_within_the_plan_comes_true_as_often_as_it_says() {
		// given
		Case course = new Case("score 10, nanosecond", Courses.kirbyDesai(10, 10), TreatmentAgent.NANOSECOND);
		double promised = 0;
		double kept = 0;
		// when
		for (int number = 0; number < COURSES_EACH; number++) {
			SimulatedCourse simulated = drawUnfinished(course);
			promised += Forecast.of(simulated.known()).probabilityWithinPlan();
			int left = simulated.known().plannedMax() - simulated.known().sittings().size();
			kept += (simulated.truth() <= left) ? 1 : 0;
		}
		// then
		assertThat(kept / COURSES_EACH).isCloseTo(promised / COURSES_EACH, within(0.05));
	}

	private double shareHeld(Case course) {
		int held = 0;
		for (int number = 0; number < COURSES_EACH; number++) {
			SimulatedCourse simulated = drawUnfinished(course);
			Remaining remaining = Forecast.of(simulated.known()).remaining();
			held += (simulated.truth() >= remaining.low() && simulated.truth() <= remaining.high()) ? 1 : 0;
		}
		return (double) held / COURSES_EACH;
	}

	/** Where the readings are at the target there is no range to judge. */
	private SimulatedCourse drawUnfinished(Case course) {
		CourseSoFar fresh = new CourseSoFar(course.estimate(), 95, 10, List.of(), List.of(), course.agent(), List.of());
		int likely = Forecast.of(fresh).remaining().likely();
		SimulatedCourse simulated;
		do {
			simulated = SimulatedCourse.draw(this.random, course.estimate(), course.agent(), likely);
		}
		while (Readings.of(simulated.known()).targetReached());
		return simulated;
	}

	private record Case(String name, Estimate estimate, TreatmentAgent agent) {
	}

}
