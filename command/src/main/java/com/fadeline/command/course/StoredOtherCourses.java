package com.fadeline.command.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.event.UnreadableEvent;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.CoursesOfClient;
import com.fadeline.command.client.Person;
import com.fadeline.command.erasure.PersonalRecords;
import com.fadeline.command.rules.CourseFacts;

/**
 * Adapter of {@link OtherCourses} that reads the other courses from their streams in the
 * event store, without their locks: once from the beginning, then only what was added
 * since. A client with one course costs one index read.
 */
@Component
class StoredOtherCourses implements OtherCourses, PersonalRecords {

	private static final Logger log = LoggerFactory.getLogger(StoredOtherCourses.class);

	private static final int RETRY_AFTER_SECONDS = 1;

	private final Cache<CourseId, Known> known = Caffeine.newBuilder().maximumSize(10_000).build();

	private final CoursesOfClient index;

	private final ClientTurns turns;

	private final ObjectProvider<EventStore> events;

	StoredOtherCourses(CoursesOfClient index, ClientTurns turns, ObjectProvider<EventStore> events) {
		this.index = index;
		this.turns = turns;
		this.events = events;
	}

	@Override
	public void enter(CourseId course, ClientId client) {
		available(() -> {
			this.index.enter(course, client);
			return true;
		});
	}

	@Override
	public List<CourseFacts> beside(CourseId course, Person person) {
		return available(() -> facts(this.index.beside(course, person)));
	}

	@Override
	public List<CourseFacts> besideInTurn(CourseId course, Person person) {
		return available(() -> {
			List<CourseId> others = this.index.beside(course, person);
			if (!others.isEmpty()) {
				take(course, person.key());
			}
			return facts(others);
		});
	}

	private void take(CourseId course, ClientId client) {
		if (!this.turns.take(client, course)) {
			throw unavailable("Another sitting of this client is being planned or recorded");
		}
		CurrentUnitOfWork.get().onCleanup((unit) -> release(course, client));
	}

	/** A turn that could not be released expires. */
	private void release(CourseId course, ClientId client) {
		try {
			this.turns.release(client, course);
		}
		catch (DataAccessException ex) {
			log.warn("The turn of course {} could not be given back; it ends by itself", course, ex);
		}
	}

	private List<CourseFacts> facts(List<CourseId> courses) {
		return courses.stream()
			.map((course) -> this.known.get(course, Known::new))
			.flatMap((course) -> course.facts(this.events.getObject()).stream())
			.toList();
	}

	private static <T> T available(Supplier<T> answer) {
		try {
			return answer.get();
		}
		catch (DataAccessException ex) {
			log.warn("The courses of a client could not be read", ex);
			throw unavailable("The client's other courses cannot be read for now");
		}
	}

	private static RuntimeException unavailable(String why) {
		return Refusal.of(new Rejection.Unavailable(why + "; nothing was stored, send it again", RETRY_AFTER_SECONDS));
	}

	@Override
	public void erase(ClientId client, Collection<CourseId> courses) {
		this.known.invalidateAll(courses);
	}

	/**
	 * Course as far as its stream was read. Reading ends at an event that cannot be read:
	 * that course is damaged, and this one must go on.
	 */
	private static final class Known {

		private final CourseId course;

		private CourseState dossier = new CourseState();

		private long next;

		Known(CourseId course) {
			this.course = course;
		}

		/** Returns its facts; empty while its opening is not stored. */
		synchronized Optional<CourseFacts> facts(EventStore store) {
			try {
				store.readEvents(this.course.toString(), this.next).forEachRemaining(this::add);
			}
			catch (UnreadableEventException ex) {
				log.warn("Course {} is judged by its first {} events alone: {}", this.course, this.next,
						ex.getMessage());
			}
			return this.dossier.isOpened() ? Optional.of(this.dossier.facts()) : Optional.empty();
		}

		private void add(DomainEventMessage<?> event) {
			if (event.getPayload() instanceof UnreadableEvent unreadable) {
				throw unreadable.refused();
			}
			this.dossier = this.dossier.with((CourseEvent) event.getPayload(), event.getSequenceNumber(),
					event.getTimestamp());
			this.next = event.getSequenceNumber() + 1;
		}

	}

}
