package com.fadeline.query.progress;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.ExperienceEstimator;
import com.fadeline.query.forecast.ExperienceEstimator.Lesson;
import com.fadeline.query.progress.ProgressVersions.Courses;

/**
 * Cache of what the courses of each clinic had taught by the beginning of a year. Where
 * courses opened before it have changed they are read again, and learned from again if
 * what was on record by then differs.
 */
final class PastExperiences {

	private final ExperienceLearner learner;

	private final Clock clock;

	private final Map<Beginning, Known> known = new ConcurrentHashMap<>();

	PastExperiences(ExperienceLearner learner, Clock clock) {
		this.learner = learner;
		this.clock = clock;
	}

	/**
	 * Returns what is known of a clinic.
	 * @param courses its treated courses by the year of their opening
	 */
	PastExperience of(ClinicId clinic, ClinicSettings settings, SortedMap<Year, Courses> courses) {
		SortedMap<Year, Experience> byYear = new TreeMap<>();
		int fewest = settings.policy().forecastOwnCourses();
		if (fewest > 0 && !courses.isEmpty()) {
			Year present = Year.from(this.clock.instant().atZone(settings.zone()));
			for (Year year = courses.firstKey().plusYears(1); !year.isAfter(present); year = year.plusYears(1)) {
				byYear.put(year, before(clinic, year, settings, courses.headMap(year)).from(fewest));
			}
		}
		return new PastExperience(byYear);
	}

	private Experience before(ClinicId clinic, Year year, ClinicSettings settings, SortedMap<Year, Courses> courses) {
		return this.known.compute(new Beginning(clinic, year), (beginning, before) -> {
			if (before != null && before.settings().equals(settings) && before.courses().equals(courses)) {
				return before;
			}
			List<Lesson> lessons = this.learner.lessonsBefore(clinic, year);
			Experience learned = (before != null && before.lessons() == lessons.hashCode()) ? before.experience()
					: ExperienceEstimator.of(lessons);
			return new Known(settings, Map.copyOf(courses), lessons.hashCode(), learned);
		}).experience();
	}

	/** Key of what is learned of the time before a year. */
	private record Beginning(ClinicId clinic, Year year) {
	}

	/**
	 * Value object of what was learned.
	 *
	 * @param lessons hash code of those that it was learned from
	 */
	private record Known(ClinicSettings settings, Map<Year, Courses> courses, int lessons, Experience experience) {
	}

}
