package com.fadeline.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import com.fadeline.query.forecast.ExperienceEstimator.Lesson;
import org.junit.jupiter.api.Test;

class ExperienceEstimatorTests {

	@Test
	void a_clinic_whose_device_needs_half_the_sittings_is_found_out() {
		Experience experience = ExperienceEstimator.of(courses(World.MODERN, 40), 8);

		assertThat(experience.shift()).isBetween(-0.85, -0.4);
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

		assertThat(ExperienceEstimator.of(begun, 8).shift()).isBetween(-0.3, 0.3);
	}

	@Test
	void a_clinic_of_few_courses_has_taught_nothing() {
		assertThat(ExperienceEstimator.of(courses(World.MODERN, 7), 8)).isEqualTo(Experience.NONE);
	}

	@Test
	void courses_without_a_reading_teach_nothing() {
		Lesson unread = new Lesson(Courses.course(Courses.FIELD, 3), false);

		assertThat(ExperienceEstimator.of(List.of(unread, unread), 1)).isEqualTo(Experience.NONE);
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
