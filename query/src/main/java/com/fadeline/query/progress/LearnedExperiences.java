package com.fadeline.query.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.ExperienceEstimator;
import com.fadeline.query.forecast.ExperienceEstimator.Lesson;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Search;
import com.fadeline.wording.Wording;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Cache of what the courses of each clinic teach, learned in the background from those
 * treated last, and again some hours later if somebody asks.
 */
@Component
class LearnedExperiences implements Experiences {

	/** Learning takes about 2 ms for each. */
	private static final int MOST_COURSES = 300;

	private static final Duration KEPT = Duration.ofHours(6);

	private final DocumentTable<ProgressFacts> table;

	private final Clinics clinics;

	private final Clock clock;

	private final AsyncLoadingCache<ClinicId, Experience> learned = Caffeine.newBuilder()
		.refreshAfterWrite(KEPT)
		.buildAsync(this::learn);

	private final Cache<Beginning, Experience> learnedBefore = Caffeine.newBuilder().expireAfterWrite(KEPT).build();

	LearnedExperiences(JdbcOperations jdbc, Documents documents, Clinics clinics, Clock clock) {
		this.table = Progress.table(jdbc, documents);
		this.clinics = clinics;
		this.clock = clock;
	}

	@Override
	public Experience of(ClinicId clinic) {
		return (fewest(clinic) == 0) ? Experience.NONE
				: this.learned.get(clinic).exceptionally((failure) -> Experience.NONE).getNow(Experience.NONE);
	}

	/**
	 * Returns what the courses of a clinic had taught by the beginning of a year, as far
	 * as they are on record now.
	 */
	Experience before(ClinicId clinic, Year year) {
		return this.learnedBefore.get(new Beginning(clinic, year, fewest(clinic)), (beginning) -> {
			Instant moment = year.atDay(1).atStartOfDay(this.clinics.of(clinic).zone()).toInstant();
			return (beginning.fewest() == 0) ? Experience.NONE
					: learn(clinic, new Search().that("opened_on < ?", year.atDay(1)), (facts) -> facts.before(moment));
		});
	}

	private int fewest(ClinicId clinic) {
		return this.clinics.of(clinic).policy().forecastOwnCourses();
	}

	private Experience learn(ClinicId clinic) {
		return learn(clinic, new Search(), UnaryOperator.identity());
	}

	private Experience learn(ClinicId clinic, Search among, UnaryOperator<ProgressFacts> known) {
		ClinicSettings settings = this.clinics.of(clinic);
		Instant now = this.clock.instant();
		List<Lesson> courses = this.table
			.page(among.equal("clinic_id", clinic).that("sittings_recorded > 0"), Progress.ORDER, 0, MOST_COURSES)
			.items()
			.stream()
			.map(known)
			.map((facts) -> lesson(facts,
					ForecastFacts.of(facts,
							Observations.of(facts, Wording.english(settings.zone()),
									settings.policy().earlyFadingDays()),
							now)))
			.toList();
		return ExperienceEstimator.of(courses, fewest(clinic));
	}

	/** A course that was completed with readings below its target was not at it. */
	private static Lesson lesson(ProgressFacts facts, CourseSoFar course) {
		return new Lesson(course, facts.status() == CourseStatus.COMPLETED && course.readAtTarget());
	}

	/**
	 * Key of what is learned of the time before a year.
	 *
	 * @param fewest number of courses that teach something that is used
	 */
	private record Beginning(ClinicId clinic, Year year, int fewest) {
	}

}
