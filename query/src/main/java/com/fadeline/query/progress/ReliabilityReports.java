package com.fadeline.query.progress;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Search;

/**
 * Handler of the report on how forecasts came true. The events of each course are
 * replayed, so that its forecasts are those of the facts as they were on record then;
 * what is found is kept until the course changes.
 */
@Component
class ReliabilityReports {

	/** Replaying and forecasting takes about 10 ms for each. */
	private static final int MOST_COURSES = 300;

	/** What was learned until the beginning of a year may be corrected meanwhile. */
	private static final Duration KEPT = Duration.ofHours(6);

	private static final int MOST_KEPT = 20_000;

	private final DocumentTable<ProgressFacts> table;

	private final EventLog events;

	private final Clinics clinics;

	private final LearnedExperiences experiences;

	private final Cache<Key, List<PastForecast>> known = Caffeine.newBuilder()
		.expireAfterWrite(KEPT)
		.maximumSize(MOST_KEPT)
		.build();

	ReliabilityReports(JdbcOperations jdbc, Documents documents, EventLog events, Clinics clinics,
			LearnedExperiences experiences) {
		this.table = Progress.table(jdbc, documents);
		this.events = events;
		this.clinics = clinics;
		this.experiences = experiences;
	}

	@QueryHandler
	ReliabilityReport find(FindReliability query) {
		Page<ProgressFacts> courses = this.table.page(search(query.scope()), Progress.ORDER, 0, MOST_COURSES);
		return new ReliabilityReportBuilder(courses.items().stream().flatMap((facts) -> of(facts).stream()).toList())
			.build(query.scope(), courses.items().size(), courses.total() - courses.items().size());
	}

	private static Search search(ReportScope scope) {
		Search search = new Search().in("clinic_id", scope.clinics()).that("sittings_recorded > 0");
		if (scope.from() != null) {
			search.that("opened_on >= ?", scope.from());
		}
		return (scope.to() == null) ? search : search.that("opened_on <= ?", scope.to());
	}

	private List<PastForecast> of(ProgressFacts facts) {
		ClinicId clinic = facts.opened().clinicId();
		ClinicSettings settings = this.clinics.of(clinic);
		return this.known.get(new Key(facts.opened().courseId(), facts.sequence(), settings),
				(course) -> new PastForecasts(settings, (year) -> this.experiences.before(clinic, year)).of(facts,
						events(course)));
	}

	private List<? extends DomainEventMessage<?>> events(Key course) {
		return this.events.of(course.courseId().value())
			.stream()
			.filter((message) -> message.getSequenceNumber() <= course.sequence())
			.toList();
	}

	private record Key(CourseId courseId, long sequence, ClinicSettings settings) {
	}

}
