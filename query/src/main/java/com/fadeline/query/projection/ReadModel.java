package com.fadeline.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;

/**
 * A read model: a fold of one aggregate's events, and the table that keeps its results.
 *
 * @param name also the name of its processing group
 * @param eventType the events that it is made of
 */
public record ReadModel<E, S>(String name, Class<E> eventType, Fold<E, S> fold, Table<S> table) {

	/** Whether it is made of such messages. */
	boolean concerns(Message<?> message) {
		return message instanceof DomainEventMessage<?> && this.eventType.isAssignableFrom(message.getPayloadType());
	}

}
