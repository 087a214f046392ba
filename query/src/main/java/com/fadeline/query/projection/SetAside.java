package com.fadeline.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Value object of an event that a rebuild could not fold, or that follows one in its
 * aggregate.
 *
 * @param cause null for one that follows
 */
record SetAside(DomainEventMessage<?> event, @Nullable Throwable cause) {
}
