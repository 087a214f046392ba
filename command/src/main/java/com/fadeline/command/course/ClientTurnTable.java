package com.fadeline.command.course;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Table access of turns, stored as leases so that they hold in every process; a lease
 * that is not released expires.
 */
@Component
class ClientTurnTable implements ClientTurns {

	/** Longer than a command may take. */
	private static final Duration LEASE = Duration.ofSeconds(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	ClientTurnTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public boolean take(ClientId client, CourseId course) {
		return this.jdbc
			.sql("""
					insert into diary.client_turn as turn (client_id, course_id, expires_at) values (:client, :course, :until)
					on conflict (client_id) do update set course_id = excluded.course_id, expires_at = excluded.expires_at
					where turn.course_id = excluded.course_id or turn.expires_at < :now
					""")
			.param("client", client.value())
			.param("course", course.value())
			.param("until", this.clock.instant().plus(LEASE).atOffset(ZoneOffset.UTC))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	@Override
	public void release(ClientId client, CourseId course) {
		this.jdbc.sql("delete from diary.client_turn where client_id = ? and course_id = ?")
			.params(client.value(), course.value())
			.update();
	}

}
