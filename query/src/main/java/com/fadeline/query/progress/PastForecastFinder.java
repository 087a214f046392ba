package com.fadeline.query.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.query.forecast.Forecast;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Search;

/**
 * Finder of the past forecasts of courses: the stored ones where they are current, the
 * others by replaying the events of their course, after which they are stored.
 */
@Component
class PastForecastFinder {

	private static final Logger log = LoggerFactory.getLogger(PastForecastFinder.class);

	private final JdbcOperations jdbc;

	private final DocumentTable<ProgressFacts> courses;

	private final PastForecastTable table;

	private final EventLog events;

	private final Clinics clinics;

	private final PastExperiences experiences;

	PastForecastFinder(JdbcOperations jdbc, Documents documents, EventLog events, Clinics clinics, Clock clock) {
		this.jdbc = jdbc;
		this.courses = Progress.table(jdbc, documents);
		this.table = new PastForecastTable(jdbc, documents);
		this.events = events;
		this.clinics = clinics;
		this.experiences = new PastExperiences(new ExperienceLearner(this.courses, clinics, clock), clock);
	}

	/** Returns those of some courses, in no order. */
	List<PastForecast> of(List<ProgressFacts> some) {
		Map<ClinicId, List<ProgressFacts>> byClinic = new HashMap<>();
		some.forEach((facts) -> byClinic.computeIfAbsent(facts.opened().clinicId(), (clinic) -> new ArrayList<>())
			.add(facts));
		ProgressVersions versions = ProgressVersions.of(this.jdbc);
		List<PastForecast> all = new ArrayList<>();
		byClinic.forEach((clinic, courses) -> all.addAll(of(courses, basis(clinic, versions))));
		return all;
	}

	private List<PastForecast> of(List<ProgressFacts> courses, Basis basis) {
		Map<CourseId, List<PastForecast>> stored = this.table.find(courses, basis.code());
		List<PastForecast> all = new ArrayList<>();
		for (ProgressFacts facts : courses) {
			List<PastForecast> known = stored.get(facts.opened().courseId());
			all.addAll((known == null) ? found(facts, basis) : known);
		}
		return all;
	}

	private List<PastForecast> found(ProgressFacts facts, Basis basis) {
		List<PastForecast> found = replayed(facts, basis);
		this.table.save(facts, basis.code(), found);
		return found;
	}

	/** A course that cannot be replayed has none, until it changes. */
	private List<PastForecast> replayed(ProgressFacts facts, Basis basis) {
		CourseId course = facts.opened().courseId();
		try {
			return new PastForecasts(basis.settings(), basis.experience()::before).of(facts,
					events(course, facts.sequence()));
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.warn("The past forecasts of course {} could not be found; reports do without it", course, ex);
			return List.of();
		}
	}

	private List<? extends DomainEventMessage<?>> events(CourseId course, long last) {
		return this.events.of(course.value())
			.stream()
			.filter((message) -> message.getSequenceNumber() <= last)
			.toList();
	}

	/**
	 * Finds some that are missing or not current.
	 * @param most most courses
	 * @return whether there were any
	 */
	boolean findSome(int most) {
		ProgressVersions versions = ProgressVersions.of(this.jdbc);
		for (ClinicId clinic : versions.courses().keySet()) {
			Basis basis = basis(clinic, versions);
			List<ProgressFacts> outdated = this.courses.first(
					most, PastForecastTable
						.outdated(new Search().equal("clinic_id", clinic).that("sittings_recorded > 0"), basis.code()),
					Progress.ORDER);
			if (!outdated.isEmpty()) {
				outdated.forEach((facts) -> found(facts, basis));
				return true;
			}
		}
		this.table.forget();
		return false;
	}

	private Basis basis(ClinicId clinic, ProgressVersions versions) {
		ClinicSettings settings = this.clinics.of(clinic);
		return new Basis(settings, this.experiences.of(clinic, settings, versions.of(clinic)), versions.table());
	}

	/**
	 * Value object of what past forecasts are computed from besides the events.
	 *
	 * @param table number of the table of facts
	 */
	private record Basis(ClinicSettings settings, PastExperience experience, long table) {

		String code() {
			return String.join(" ", Forecast.VERSION, this.settings.zone().getId(),
					String.valueOf(this.settings.policy().earlyFadingDays()), this.experience.code(),
					String.valueOf(this.table));
		}

	}

}
