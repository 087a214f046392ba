package com.fadeline.store.axon;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Holder of an interceptor of commands and queries, applied where they are handled, after
 * the check for outages and in the order of the beans. A bare interceptor as a bean would
 * be applied to event processors as well.
 */
public record Interception(MessageHandlerInterceptor<Message<?>> interceptor) {
}
