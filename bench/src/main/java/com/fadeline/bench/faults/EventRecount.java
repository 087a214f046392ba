package com.fadeline.bench.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Check that counts the writes of the clients in the event table, and compares the read
 * models with it.
 */
final class EventRecount {

	private static final Duration VIEWS_LIMIT = Duration.ofMinutes(4);

	private static final String STORED = """
			select payload_type || ' ' || coalesce(payload #>> '{fading,fadingId}', payload ->> 'courseId',
			    payload ->> 'clientId') as write, count(*) as times
			from (select payload_type, convert_from(payload, 'UTF8')::jsonb as payload
			    from event_store.domain_event where aggregate_identifier = any(?))
			group by 1
			""";

	private static final String BEHIND = """
			select count(*) from (
			    select aggregate_identifier::uuid as id, max(sequence_number) as last, count(*) as events,
			        count(*) filter (where payload_type = 'FadingLogged') as fadings
			    from event_store.domain_event where aggregate_identifier = any(?) and type = 'Course'
			    group by aggregate_identifier) course
			left join read_model.course_view view using (id)
			left join read_model.progress progress using (id)
			where course.events <> course.last + 1
			    or view.sequence is distinct from course.last
			    or progress.sequence is distinct from course.last
			    or jsonb_array_length(view.document -> 'fadings') is distinct from course.fadings
			    or course.events <> (select count(*) from read_model.course_history where course_id = course.id)
			""";

	private final Service service;

	EventRecount(Service service) {
		this.service = service;
	}

	/**
	 * Result of the count.
	 *
	 * @param lost writes acknowledged and not stored
	 * @param doubled writes stored more than once
	 */
	record Result(int lost, int doubled) {
	}

	/** Counts each write in the events. */
	Result of(Set<String> sent, Set<String> acknowledged, Set<String> streams) {
		Map<String, Long> stored = new TreeMap<>();
		this.service.database().sql(STORED).param(streams.toArray(String[]::new)).query((row) -> {
			stored.put(row.getString(1), row.getLong(2));
		});
		long lost = acknowledged.stream().filter((write) -> !stored.containsKey(write)).count();
		long doubled = sent.stream().filter((write) -> stored.getOrDefault(write, 0L) > 1).count();
		return new Result((int) lost, (int) doubled);
	}

	/**
	 * Waits until the views agree with the events.
	 * @throws IllegalStateException if they do not within the limit
	 */
	void awaitViews(Set<String> streams) throws Exception {
		Waiting.until("views that say what the events do", VIEWS_LIMIT, () -> {
			try {
				return this.service.database()
					.sql(BEHIND)
					.param(streams.toArray(String[]::new))
					.query(Long.class)
					.single() == 0;
			}
			catch (DataAccessException ex) {
				return false;
			}
		});
	}

	/** Returns a digest of each read model. */
	Map<String, String> digests() {
		JdbcClient database = this.service.database();
		Map<String, String> digests = new TreeMap<>();
		this.service.readModels().forEach((table) -> digests.put(table, database.sql("""
				select coalesce(md5(string_agg(md5(line::text), '' order by md5(line::text))), 'empty')
				from read_model.%s line""".formatted(table)).query(String.class).single()));
		return digests;
	}

}
