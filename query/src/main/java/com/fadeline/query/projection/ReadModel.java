package com.fadeline.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;

import com.fadeline.api.event.UnreadableEvent;

/**
 * Read model of one aggregate type: a fold of its events, and the table of the results.
 *
 * @param name also the name of its processing group
 * @param eventType the events that it is computed from
 */
public record ReadModel<E, S>(String name, Class<E> eventType, Fold<E, S> fold, Table<S> table) {

	/** Returns whether it uses such messages, or may do so if one cannot be read. */
	boolean concerns(Message<?> message) {
		if (!(message instanceof DomainEventMessage<?> event)) {
			return false;
		}
		return (event.getPayloadType() == UnreadableEvent.class)
				? UnreadableEvent.mayBe(this.eventType, event.getType())
				: this.eventType.isAssignableFrom(event.getPayloadType());
	}

}
