package com.fadeline.store.personaldata;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Resolver of the client that an event is about. Of the events of a course only the
 * opening names the client; it is cached when it is read, and else found in the store. An
 * opening that is only being written does not count: it may lose against another of the
 * same id.
 */
public class EventSubjects {

	private static final int MOST_REMEMBERED = 100_000;

	private final Cache<CourseId, ClientId> clients = Caffeine.newBuilder()
		.maximumSize(MOST_REMEMBERED)
		.executor(Runnable::run)
		.build();

	private final ThreadLocal<Map<CourseId, ClientId>> writtenLast = ThreadLocal.withInitial(WrittenLast::new);

	private final Function<CourseId, Optional<CourseOpened>> openings;

	/**
	 * Creates the resolver.
	 * @param openings finds the first event of a course that is stored
	 */
	EventSubjects(Function<CourseId, Optional<CourseOpened>> openings) {
		this.openings = openings;
	}

	/** Caches the client that a stored event names. */
	public void read(@Nullable Object event) {
		if (event instanceof CourseOpened opened) {
			this.clients.put(opened.courseId(), opened.clientId());
		}
	}

	/**
	 * Returns the client that an event is about.
	 * @throws IllegalArgumentException if it is no event of ours
	 */
	public ClientId of(Object event) {
		return switch (event) {
			case ClientEvent ofClient -> ofClient.clientId();
			case CourseOpened opened -> {
				this.writtenLast.get().put(opened.courseId(), opened.clientId());
				yield opened.clientId();
			}
			case CourseEvent ofCourse -> find(ofCourse.courseId());
			default -> throw new IllegalArgumentException("%s is about nobody".formatted(event.getClass().getName()));
		};
	}

	private ClientId find(CourseId course) {
		@Nullable ClientId known = this.clients.getIfPresent(course);
		return (known != null) ? known
				: this.openings.apply(course)
					.map(CourseOpened::clientId)
					.or(() -> writtenWith(course))
					.orElseThrow(() -> new IllegalStateException("Course %s was never opened".formatted(course)));
	}

	/**
	 * Returns the client of a course that is not stored yet: its opening is written with
	 * the same append, on the same thread.
	 */
	private Optional<ClientId> writtenWith(CourseId course) {
		return Optional.ofNullable(this.writtenLast.get().get(course));
	}

	/** Cache of the courses opened last, large enough for an append of many courses. */
	private static final class WrittenLast extends LinkedHashMap<CourseId, ClientId> {

		private static final long serialVersionUID = 1L;

		private static final int MOST = 1000;

		@Override
		protected boolean removeEldestEntry(Map.Entry<CourseId, ClientId> eldest) {
			return size() > MOST;
		}

	}

}
