package com.fadeline.query.progress;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;

import com.fadeline.api.id.ClinicId;

/**
 * Value object that tells whether any treated course has changed.
 *
 * @param table number of the table, another after a rebuild
 * @param courses by clinic, and by the year of their opening
 */
record ProgressVersions(long table, Map<ClinicId, SortedMap<Year, Courses>> courses) {

	static ProgressVersions of(JdbcOperations jdbc) {
		Map<ClinicId, SortedMap<Year, Courses>> courses = new HashMap<>();
		Long table = jdbc.queryForObject("select 'read_model.progress'::regclass::oid::bigint", Long.class);
		jdbc.query("""
				select clinic_id, extract(year from opened_on)::integer as opened_in, count(*) as courses,
				       sum(sequence) as events
				from read_model.progress where sittings_recorded > 0 group by 1, 2
				""", (row) -> {
			courses.computeIfAbsent(new ClinicId(row.getObject("clinic_id", UUID.class)), (clinic) -> new TreeMap<>())
				.put(Year.of(row.getInt("opened_in")),
						new Courses(Objects.requireNonNull(table), row.getLong("courses"), row.getLong("events")));
		});
		return new ProgressVersions(Objects.requireNonNull(table), courses);
	}

	/** Returns the courses of a clinic by the year of their opening. */
	SortedMap<Year, Courses> of(ClinicId clinic) {
		return this.courses.getOrDefault(clinic, new TreeMap<>());
	}

	/** Value object of the number of courses and of their events, in a table. */
	record Courses(long table, long courses, long events) {
	}

}
