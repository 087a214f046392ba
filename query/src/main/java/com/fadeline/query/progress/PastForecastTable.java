package com.fadeline.query.progress;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.id.CourseId;
import com.fadeline.query.forecast.Forecast;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Search;

/**
 * Table access of the past forecasts of each treated course. They are computed from its
 * events, and current as long as the course and their basis are the same.
 */
final class PastForecastTable {

	private final JdbcOperations jdbc;

	private final Documents documents;

	PastForecastTable(JdbcOperations jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	/** Returns those that are current, by course. */
	Map<CourseId, List<PastForecast>> find(Collection<ProgressFacts> courses, String basis) {
		Map<CourseId, Long> sequences = new HashMap<>();
		courses.forEach((facts) -> sequences.put(facts.opened().courseId(), facts.sequence()));
		Map<CourseId, List<PastForecast>> found = new HashMap<>();
		this.jdbc.query("""
				select course_id, sequence, document from forecast.past_forecast
				where course_id = any (?) and basis = ?
				""", (row) -> {
			CourseId course = new CourseId(row.getObject("course_id", UUID.class));
			if (Long.valueOf(row.getLong("sequence")).equals(sequences.get(course))) {
				found.put(course, List.of(this.documents.read(row.getString("document"), PastForecast[].class)));
			}
		}, new SqlArrayValue("uuid", sequences.keySet().stream().map(CourseId::value).toArray()), basis);
		return found;
	}

	void save(ProgressFacts facts, String basis, List<PastForecast> forecasts) {
		this.jdbc.update("""
				insert into forecast.past_forecast as stored
				    (course_id, clinic_id, opened_on, sequence, version, basis, document)
				values (?, ?, ?, ?, ?, ?, ?::jsonb)
				on conflict (course_id) do update set clinic_id = excluded.clinic_id, opened_on = excluded.opened_on,
				    sequence = excluded.sequence, version = excluded.version, basis = excluded.basis,
				    document = excluded.document
				where stored.sequence <= excluded.sequence
				""", facts.opened().courseId().value(), facts.opened().clinicId().value(), facts.opened().openedOn(),
				facts.sequence(), Forecast.VERSION, basis, this.documents.write(forecasts));
	}

	/** Returns the condition that those of a course are missing or not current. */
	static Search outdated(Search search, String basis) {
		return search.that("""
				not exists (select from forecast.past_forecast found where found.course_id = progress.id
				    and found.sequence = progress.sequence and found.basis = ?)""", basis);
	}

	/** Deletes those of courses that are gone, or have no sitting any more. */
	void forget() {
		this.jdbc.update("""
				delete from forecast.past_forecast found where not exists (
				    select from read_model.progress where progress.id = found.course_id and sittings_recorded > 0)
				""");
	}

}
