package com.fadeline.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.query.forecast.ExperienceEstimator.Lesson;
import org.junit.jupiter.api.Test;

class ExperienceEstimatorTests {

	@Test
	void a_clinic_whose_device_needs_half_the_sittings_is_found_out() {
		Experience experience = ExperienceEstimator.of(courses(World.MODERN, 40));

		assertThat(experience.shift()).isBetween(-0.6, -0.2);
		assertThat(experience.courses()).isBetween(35, 40);
	}

	@Test
	void courses_that_go_on_count_as_well() {
		List<Lesson> begun = new ArrayList<>();
		SplittableRandom random = new SplittableRandom(7);
		while (begun.size() < 60) {
			SimulatedCourse course = SimulatedCourse.draw(random, World.CONSTANT);
			if (course.needed() > 3) {
				begun.add(new Lesson(course.after(3), false));
			}
		}

		assertThat(ExperienceEstimator.of(begun).shift()).isBetween(-0.3, 0.3);
	}

	@Test
	void a_clinic_of_few_courses_has_taught_nothing() {
		assertThat(ExperienceEstimator.of(courses(World.MODERN, 7)).from(8)).isEqualTo(Experience.NONE);
	}

	@Test
	void courses_without_a_reading_teach_nothing() {
		Lesson unread = new Lesson(Courses.course(Courses.FIELD, 3), false);

		assertThat(ExperienceEstimator.of(List.of(unread, unread))).isEqualTo(Experience.NONE);
	}

	@Test
	void a_group_of_a_few_courses_moves_little_and_one_of_many_is_found_out() {
		Map<Phototype, Double> few = ExperienceEstimator.of(grouped(3)).groups().phototypes();
		Map<Phototype, Double> many = ExperienceEstimator.of(grouped(40)).groups().phototypes();

		assertThat(few.get(Phototype.V)).isBetween(0.0, 0.1);
		assertThat(many.get(Phototype.V) - many.get(Phototype.II)).isBetween(0.15, 0.5);
		assertThat(many).doesNotContainKey(Phototype.I);
	}

	/** Forty courses of phototype II, and some of V that take longer. */
	private static List<Lesson> grouped(int dark) {
		SplittableRandom random = new SplittableRandom(5);
		List<Lesson> courses = new ArrayList<>();
		Map<Phototype, Integer> missing = new EnumMap<>(Map.of(Phototype.II, 40, Phototype.V, dark));
		while (missing.values().stream().anyMatch((count) -> count > 0)) {
			SimulatedCourse course = SimulatedCourse.draw(random, World.GROUPED);
			if (missing.merge(course.kind().phototype(), -1, Integer::sum) >= 0) {
				courses.add(new Lesson(course.after(course.needed()), true));
			}
		}
		return courses;
	}

	private static List<Lesson> courses(World world, int count) {
		SplittableRandom random = new SplittableRandom(11);
		List<Lesson> courses = new ArrayList<>();
		for (int number = 0; number < count; number++) {
			SimulatedCourse course = SimulatedCourse.draw(random, world);
			int seen = 1 + random.nextInt(10);
			courses.add(new Lesson(course.after(Math.min(seen, course.needed())), seen >= course.needed()));
		}
		return courses;
	}

}
