package com.fadeline.store.processing;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.event.UnreadableEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;

import org.springframework.stereotype.Component;

/**
 * Enhancer of every event handler that refuses an event that cannot be read and may
 * concern it. So the event becomes a dead letter of the event processor, which sets aside
 * its aggregate alone, and no aggregate goes on without it.
 */
@Component
final class ReadableEvents implements HandlerEnhancerDefinition {

	@Override
	public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
		return original.canHandleMessageType(EventMessage.class) ? new Refusing<>(original) : original;
	}

	/**
	 * Refuses a message that cannot be read.
	 * @throws UnreadableEventException if the message, or its sender, cannot be read
	 */
	static void require(Message<?> message) {
		if (message.getPayload() instanceof UnreadableEvent unreadable) {
			throw unreadable.refused();
		}
		if (message.getMetaData().get(MetaDataKeys.UNREADABLE) instanceof String cause) {
			throw new UnreadableEventException(cause);
		}
	}

	private static final class Refusing<T> extends WrappedMessageHandlingMember<T> {

		Refusing(MessageHandlingMember<T> handler) {
			super(handler);
		}

		@Override
		public boolean canHandleType(Class<?> payloadType) {
			return payloadType == UnreadableEvent.class || super.canHandleType(payloadType);
		}

		@Override
		public boolean canHandle(Message<?> message) {
			return (message.getPayloadType() == UnreadableEvent.class) ? isConcerned(message)
					: super.canHandle(message);
		}

		private boolean isConcerned(Message<?> message) {
			return UnreadableEvent.mayBe(payloadType(),
					(message instanceof DomainEventMessage<?> event) ? event.getType() : null);
		}

		@Override
		public Object handle(Message<?> message, T target) throws Exception {
			require(message);
			return super.handle(message, target);
		}

	}

}
