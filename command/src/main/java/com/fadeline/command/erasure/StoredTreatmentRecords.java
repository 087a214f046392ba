package com.fadeline.command.erasure;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.Person;
import com.fadeline.command.client.TreatmentRecords;

/**
 * Adapter of the treatment records: finds courses in a table and among the openings not
 * yet handled, and the rest in their events, so that nothing lags behind.
 */
@Component
class StoredTreatmentRecords implements TreatmentRecords {

	private final CourseTable handled;

	private final UnhandledEvents unhandled;

	private final ObjectProvider<EventStore> events;

	StoredTreatmentRecords(CourseTable handled, UnhandledEvents unhandled, ObjectProvider<EventStore> events) {
		this.handled = handled;
		this.unhandled = unhandled;
		this.events = events;
	}

	/** A course handled between the two reads appears twice rather than not at all. */
	@Override
	public List<CourseId> courses(ClientId client) {
		Set<CourseId> courses = new LinkedHashSet<>();
		this.unhandled.forEach(Erasures.GROUP, CourseOpened.class, (opened) -> {
			if (opened.clientId().equals(client)) {
				courses.add(opened.courseId());
			}
		});
		courses.addAll(this.handled.of(Person.of(client)));
		return List.copyOf(courses);
	}

	@Override
	public Optional<Instant> lastEntry(Person person) {
		List<? extends DomainEventMessage<?>> entries = person.registrations()
			.stream()
			.flatMap((client) -> courses(client).stream())
			.flatMap(this::entries)
			.toList();
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

	/** A treatment that was withdrawn was recorded all the same. */
	private static boolean isTreatment(CourseEvent event) {
		return event instanceof LaserSittingRecorded || event instanceof SalineSessionRecorded
				|| event instanceof PatchTestRecorded
				|| event instanceof HistoryImported imported && imported.history().count() > 0;
	}

}
