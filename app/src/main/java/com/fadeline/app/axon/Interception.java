package com.fadeline.app.axon;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Steps in where commands and queries are handled, after the outages and in the order of
 * the beans. A bare interceptor as a bean would be taken for event processors as well.
 */
public record Interception(MessageHandlerInterceptor<Message<?>> interceptor) {
}
