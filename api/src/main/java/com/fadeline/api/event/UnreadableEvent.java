package com.fadeline.api.event;

import java.util.Map;

import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Placeholder for an event that cannot be read, so that event handlers can set it aside
 * with those of its aggregate that follow, and continue with all others.
 *
 * @param name the name under which it is stored
 * @param revision its revision
 * @param cause why it cannot be read, in words, without its content
 */
public record UnreadableEvent(String name, @Nullable String revision, String cause) {

	private static final Map<String, Class<?>> EVENTS_OF = Map.of("Client", ClientEvent.class, "Course",
			CourseEvent.class);

	/** Returns the exception for handlers that need its content. */
	public UnreadableEventException refused() {
		return new UnreadableEventException(this.cause);
	}

	/**
	 * Returns whether it may be one of these events, judged by the type of its aggregate.
	 * @param aggregate the type under which its events are stored
	 */
	public static boolean mayBe(Class<?> events, @Nullable String aggregate) {
		@Nullable Class<?> ofAggregate = (aggregate == null) ? null : EVENTS_OF.get(aggregate);
		return ofAggregate == null || ofAggregate.isAssignableFrom(events) || events.isAssignableFrom(ofAggregate);
	}

}
