package com.fadeline.administration.schedules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.changes.Versions;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.id.ClinicId;

/** Table access of the schedules that administrators keep. */
class ScheduleTable {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<DayOfWeek, String>> HOURS = new TypeReference<>() {
	};

	private static final TypeReference<List<String>> TIME_OFF = new TypeReference<>() {
	};

	private static final String OF_SUBJECT = """
			select * from clinic.schedule where clinic_id = :clinic and kind = :kind and subject_id = :subject
			""";

	private final JdbcClient jdbc;

	ScheduleTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Schedule> find(Subject subject) {
		return find(OF_SUBJECT, subject);
	}

	/** Returns it, locked against other changes until the transaction ends. */
	Optional<Schedule> hold(Subject subject) {
		return find(OF_SUBJECT + " for update", subject);
	}

	private Optional<Schedule> find(String sql, Subject subject) {
		return this.jdbc.sql(sql)
			.param("clinic", subject.clinicId().value())
			.param("kind", subject.kind().name())
			.param("subject", subject.id())
			.query(ScheduleTable::schedule)
			.optional();
	}

	List<Schedule> of(ClinicId clinic) {
		return this.jdbc.sql("select * from clinic.schedule where clinic_id = :clinic order by kind, subject_id")
			.param("clinic", clinic.value())
			.query(ScheduleTable::schedule)
			.list();
	}

	/**
	 * Adds a schedule, or replaces it by its next version.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with a conflict
	 * if another change did so first
	 */
	void put(Schedule schedule) {
		int rows = this.jdbc.sql("""
				insert into clinic.schedule as schedule (clinic_id, kind, subject_id, version, hours, time_off)
				values (:clinic, :kind, :subject, :version, :hours::jsonb, :timeOff::jsonb)
				on conflict (clinic_id, kind, subject_id) do update
				    set version = excluded.version, hours = excluded.hours, time_off = excluded.time_off
				    where schedule.version = excluded.version - 1
				""")
			.param("clinic", schedule.subject().clinicId().value())
			.param("kind", schedule.subject().kind().name())
			.param("subject", schedule.subject().id())
			.param("version", schedule.version())
			.param("hours", JSON.writeValueAsString(schedule.details().hours()))
			.param("timeOff", JSON.writeValueAsString(schedule.details().timeOff()))
			.update();
		Versions.checkWritten(rows);
	}

	private static Schedule schedule(ResultSet row, int number) throws SQLException {
		Subject subject = new Subject(new ClinicId(row.getObject("clinic_id", UUID.class)),
				Schedule.Kind.valueOf(row.getString("kind")), row.getObject("subject_id", UUID.class));
		return new Schedule(subject, new Schedule.Details(JSON.readValue(row.getString("hours"), HOURS),
				JSON.readValue(row.getString("time_off"), TIME_OFF)), row.getLong("version"));
	}

}
