package com.fadeline.command.diary;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Table access of operators' minutes: entered by commands with an expiry, kept
 * permanently once their event arrives.
 */
@Component
@ProcessingGroup("operator-minutes")
class OperatorMinuteTable implements OperatorMinutes {

	private static final Logger log = LoggerFactory.getLogger(OperatorMinuteTable.class);

	private final JdbcClient jdbc;

	private final DiaryProperties properties;

	private final Clock clock;

	OperatorMinuteTable(JdbcClient jdbc, DiaryProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public boolean taken(CourseId course, SittingId sitting, Treatment treatment) {
		try {
			return isTaken(course, sitting, treatment);
		}
		catch (DataAccessException ex) {
			log.warn("It cannot be told whether the operator has another sitting at that minute", ex);
			return false;
		}
	}

	@Override
	public boolean enter(CourseId course, SittingId sitting, Treatment treatment) {
		try {
			put(course, sitting, treatment, now().plus(this.properties.reservationExpiry()));
			if (CurrentUnitOfWork.isStarted()) {
				CurrentUnitOfWork.get().onRollback((refused) -> leave(course, sitting, treatment));
			}
			return isTaken(course, sitting, treatment);
		}
		catch (DataAccessException ex) {
			log.warn("It cannot be told whether the operator has another sitting at that minute", ex);
			return false;
		}
	}

	/** A rejected command has no event to keep the entry. */
	private void leave(CourseId course, SittingId sitting, Treatment treatment) {
		try {
			of(this.jdbc.sql("""
					delete from diary.operator_minute where operator_id = :operator and minute = :minute
					and course_id = :course and sitting_id = :sitting and expires_at is not null
					"""), course, sitting, treatment).update();
		}
		catch (DataAccessException ex) {
			log.warn("The minute of a refused sitting is kept until it expires", ex);
		}
	}

	private boolean isTaken(CourseId course, SittingId sitting, Treatment treatment) {
		return of(this.jdbc.sql("""
				select exists (select from diary.operator_minute
				    where operator_id = :operator and minute = :minute
				    and not (course_id = :course and sitting_id = :sitting)
				    and (expires_at is null or expires_at > :now))
				"""), course, sitting, treatment).param("now", now()).query(Boolean.class).single();
	}

	/** An entry kept by its event is not given an expiry again. */
	private void put(CourseId course, SittingId sitting, Treatment treatment, @Nullable OffsetDateTime expiresAt) {
		of(this.jdbc.sql("""
				insert into diary.operator_minute as known (operator_id, minute, course_id, sitting_id, expires_at)
				values (:operator, :minute, :course, :sitting, :expiresAt)
				on conflict (operator_id, minute, course_id, sitting_id) do update set expires_at = excluded.expires_at
				where known.expires_at is not null
				"""), course, sitting, treatment).param("expiresAt", expiresAt, Types.TIMESTAMP_WITH_TIMEZONE).update();
	}

	@EventHandler
	void on(LaserSittingRecorded event) {
		keep(event.courseId(), event.sittingId(), event.treatment());
	}

	@EventHandler
	void on(SalineSessionRecorded event) {
		keep(event.courseId(), event.sittingId(), event.treatment());
	}

	@EventHandler
	void on(SittingAmended event) {
		keep(event.courseId(), event.sittingId(), event.treatment());
	}

	private void keep(CourseId course, SittingId sitting, Treatment treatment) {
		put(course, sitting, treatment, null);
		of(this.jdbc.sql("""
				delete from diary.operator_minute where expires_at is null and course_id = :course
				and sitting_id = :sitting and (operator_id, minute) <> (:operator, :minute)
				"""), course, sitting, treatment).update();
		dropExpired();
	}

	private void dropExpired() {
		this.jdbc.sql("""
				delete from diary.operator_minute where ctid = any
				(array(select ctid from diary.operator_minute where expires_at < ? for update skip locked))
				""").param(now()).update();
	}

	@EventHandler
	void on(SittingRetracted event) {
		this.jdbc.sql("delete from diary.operator_minute where course_id = ? and sitting_id = ?")
			.params(event.courseId().value(), event.sittingId().value())
			.update();
	}

	@EventHandler
	void on(CourseRedacted event) {
		this.jdbc.sql("delete from diary.operator_minute where course_id = ?").param(event.courseId().value()).update();
	}

	private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, CourseId course, SittingId sitting,
			Treatment treatment) {
		return statement.param("course", course.value())
			.param("sitting", sitting.value())
			.param("operator", treatment.operatorId().value())
			.param("minute", treatment.performedAt().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
