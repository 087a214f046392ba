package com.fadeline.query.progress;

import java.time.Clock;
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
import com.fadeline.query.projection.Search;
import com.fadeline.wording.Wording;

/** Calculator of what the courses of a clinic that were opened last have taught. */
final class ExperienceLearner {

	/** Learning takes about 2 ms for each. */
	private static final int MOST_COURSES = 300;

	private final DocumentTable<ProgressFacts> table;

	private final Clinics clinics;

	private final Clock clock;

	ExperienceLearner(DocumentTable<ProgressFacts> table, Clinics clinics, Clock clock) {
		this.table = table;
		this.clinics = clinics;
		this.clock = clock;
	}

	Experience learn(ClinicId clinic) {
		return ExperienceEstimator.of(lessons(clinic, new Search(), UnaryOperator.identity()));
	}

	/**
	 * Returns what can be learned from what had happened before a year, as far as it is
	 * on record now.
	 */
	List<Lesson> lessonsBefore(ClinicId clinic, Year year) {
		Instant moment = year.atDay(1).atStartOfDay(this.clinics.of(clinic).zone()).toInstant();
		return lessons(clinic, new Search().that("opened_on < ?", year.atDay(1)), (facts) -> facts.before(moment));
	}

	private List<Lesson> lessons(ClinicId clinic, Search among, UnaryOperator<ProgressFacts> known) {
		ClinicSettings settings = this.clinics.of(clinic);
		Instant now = this.clock.instant();
		return this.table
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
	}

	/** A course that was completed with readings below its target was not at it. */
	private static Lesson lesson(ProgressFacts facts, CourseSoFar course) {
		return new Lesson(course, facts.status() == CourseStatus.COMPLETED && course.readAtTarget());
	}

}
