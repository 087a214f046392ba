package com.fadeline.query.progress;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.Forecast;
import com.fadeline.query.projection.Documents;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Table access of what the courses of each clinic have taught. It is computed from the
 * read model, and what another version of the forecast has learned counts as missing.
 */
final class ExperienceTable {

	private final JdbcOperations jdbc;

	private final Documents documents;

	ExperienceTable(JdbcOperations jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	LearnedExperience find(ClinicId clinic) {
		List<LearnedExperience> learned = this.jdbc.query(
				"select document, learned_at from forecast.experience where clinic_id = ? and version = ?",
				(row, number) -> new LearnedExperience(this.documents.read(row.getString("document"), Experience.class),
						row.getObject("learned_at", OffsetDateTime.class).toInstant()),
				clinic.value(), Forecast.VERSION);
		return learned.isEmpty() ? LearnedExperience.NONE : learned.getFirst();
	}

	void save(ClinicId clinic, LearnedExperience learned) {
		this.jdbc.update("""
				insert into forecast.experience (clinic_id, version, learned_at, courses, document)
				values (?, ?, ?, ?, ?::jsonb)
				on conflict (clinic_id) do update set version = excluded.version, learned_at = excluded.learned_at,
				    courses = excluded.courses, document = excluded.document
				""", clinic.value(), Forecast.VERSION, at(learned.at()), learned.experience().courses(),
				this.documents.write(learned.experience()));
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
