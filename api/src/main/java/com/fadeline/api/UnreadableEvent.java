package com.fadeline.api;

import java.util.Map;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Read in the place of an event that cannot be read, so that whoever handles events can
 * set it aside with those of its aggregate that follow, and go on with all others.
 *
 * @param name the name under which it is stored
 * @param revision the revision of it
 * @param cause why it cannot be read, in words, without what is in it
 */
public record UnreadableEvent(String name, @Nullable String revision, String cause) {

	private static final Map<String, Class<?>> EVENTS_OF = Map.of("Client", ClientEvent.class, "Course",
			CourseEvent.class);

	/** The failure that it is to whoever needs to know what it says. */
	public UnreadableEventException refused() {
		return new UnreadableEventException(this.cause);
	}

	/**
	 * Whether it may be one of these events, by the kind of aggregate whose it is.
	 * @param aggregate the kind, as events are stored under it
	 */
	public static boolean mayBe(Class<?> events, @Nullable String aggregate) {
		@Nullable Class<?> ofAggregate = (aggregate == null) ? null : EVENTS_OF.get(aggregate);
		return ofAggregate == null || ofAggregate.isAssignableFrom(events) || events.isAssignableFrom(ofAggregate);
	}

}
