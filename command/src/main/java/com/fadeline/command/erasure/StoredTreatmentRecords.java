package com.fadeline.command.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.HistoryImported;
import com.fadeline.api.course.CourseEvent.LaserSittingRecorded;
import com.fadeline.api.course.CourseEvent.PatchTestRecorded;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.CourseEvent.SalineSessionRecorded;
import com.fadeline.api.course.CourseId;
import com.fadeline.command.client.TreatmentRecords;

/** Finds the courses in a table and the rest in their events, which cannot lag behind. */
@Component
class StoredTreatmentRecords implements TreatmentRecords {

	private final JdbcClient jdbc;

	private final ObjectProvider<EventStore> events;

	StoredTreatmentRecords(JdbcClient jdbc, ObjectProvider<EventStore> events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public void opening(ClientId client, CourseId course) {
		this.jdbc.sql(
				"insert into personal_data.course (course_id, client_id) values (?, ?) on conflict (course_id) do nothing")
			.params(course.value(), client.value())
			.update();
	}

	@Override
	public List<CourseId> courses(ClientId client) {
		return this.jdbc.sql("select course_id from personal_data.course where client_id = ? order by course_id")
			.param(client.value())
			.query((row, number) -> new CourseId(row.getObject(1, UUID.class)))
			.list();
	}

	@Override
	public Optional<Instant> lastEntry(ClientId client) {
		List<? extends DomainEventMessage<?>> entries = courses(client).stream().flatMap(this::entries).toList();
		return entries.stream().anyMatch((entry) -> isTreatment((CourseEvent) entry.getPayload()))
				? entries.stream().map(DomainEventMessage::getTimestamp).max(Comparator.naturalOrder())
				: Optional.empty();
	}

	private Stream<? extends DomainEventMessage<?>> entries(CourseId course) {
		return this.events.getObject()
			.readEvents(course.toString(), 0)
			.asStream()
			.filter((event) -> isEntry((CourseEvent) event.getPayload()));
	}

	private static boolean isEntry(CourseEvent event) {
		return !(event instanceof ReminderRaised || event instanceof CourseRedacted);
	}

	/** What was taken back was on record all the same. */
	private static boolean isTreatment(CourseEvent event) {
		return event instanceof LaserSittingRecorded || event instanceof SalineSessionRecorded
				|| event instanceof PatchTestRecorded
				|| event instanceof HistoryImported imported && imported.history().count() > 0;
	}

}
