package com.fadeline.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;

import com.fadeline.api.UnreadableEvent;

/**
 * A read model: a fold of one aggregate's events, and the table that keeps its results.
 *
 * @param name also the name of its processing group
 * @param eventType the events that it is made of
 */
public record ReadModel<E, S>(String name, Class<E> eventType, Fold<E, S> fold, Table<S> table) {

	/** Whether it is made of such messages, or may be if one cannot be read. */
	boolean concerns(Message<?> message) {
		if (!(message instanceof DomainEventMessage<?> event)) {
			return false;
		}
		return (event.getPayloadType() == UnreadableEvent.class)
				? UnreadableEvent.mayBe(this.eventType, event.getType())
				: this.eventType.isAssignableFrom(event.getPayloadType());
	}

}
