package com.fadeline.command.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.CoursesOfClient;
import com.fadeline.command.client.Person;

/**
 * Table access of the courses of each client: those whose openings were handled, one
 * statement for many, and those that were entered with their first fact.
 */
@Component
class CourseTable implements CoursesOfClient {

	/**
	 * Adds courses and returns those whose client's erasure was decided: such a client
	 * has a task, and once that is done, no key.
	 */
	private static final String ADD = """
			with opened as (
			    select course_id, client_id from unnest(:courses::uuid[], :clients::uuid[]) as opened (course_id, client_id)
			), added as (
			    insert into personal_data.course (course_id, client_id) select course_id, client_id from opened
			    on conflict (client_id, course_id) do nothing
			)
			select course_id from opened
			where exists (select from deadlines.scheduled_task
			        where task_name = :task and task_instance > client_id || '/' and task_instance < client_id || '0')
			    or exists (select from personal_data.client_key as key
			        where key.client_id = opened.client_id and key.destroyed_at is not null)
			""";

	/** Courses that this process has entered; their rows need not be written again. */
	private final Cache<CourseId, ClientId> entered = Caffeine.newBuilder().maximumSize(100_000).build();

	private final JdbcClient jdbc;

	CourseTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds courses.
	 * @return those of clients who are to be erased or have been
	 */
	List<CourseOpened> add(Collection<CourseOpened> openings) {
		Set<CourseId> late = this.jdbc.sql(ADD)
			.param("courses", ids(openings, (opened) -> opened.courseId().value()))
			.param("clients", ids(openings, (opened) -> opened.clientId().value()))
			.param("task", ErasureConfiguration.ERASURE.getTaskName())
			.query(CourseTable::course)
			.set();
		return openings.stream().filter((opened) -> late.contains(opened.courseId())).toList();
	}

	@Override
	public void enter(CourseId course, ClientId client) {
		if (this.entered.getIfPresent(course) == null) {
			this.jdbc.sql("""
					insert into personal_data.course (course_id, client_id) values (?, ?)
					on conflict (client_id, course_id) do nothing
					""").params(course.value(), client.value()).update();
			this.entered.put(course, client);
		}
	}

	@Override
	public List<CourseId> beside(CourseId course, Person person) {
		return of(person).stream().filter((other) -> !other.equals(course)).toList();
	}

	List<CourseId> of(Person person) {
		return this.jdbc.sql("select course_id from personal_data.course where client_id = any (?)")
			.param(new SqlArrayValue("uuid", person.registrations().stream().map(ClientId::value).toArray()))
			.query(CourseTable::course)
			.list();
	}

	private static CourseId course(ResultSet row, int number) throws SQLException {
		return new CourseId(row.getObject("course_id", UUID.class));
	}

	private static SqlArrayValue ids(Collection<CourseOpened> openings, Function<CourseOpened, UUID> id) {
		return new SqlArrayValue("uuid", openings.stream().map(id).toArray());
	}

}
