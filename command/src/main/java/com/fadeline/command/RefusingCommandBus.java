package com.fadeline.command;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * Local command bus whose failures carry a {@link com.fadeline.api.Rejection}, whether
 * the handler failed or the commit after it. An interceptor would not do: commits come
 * after the last interceptor.
 */
public class RefusingCommandBus extends SimpleCommandBus {

	public RefusingCommandBus(Builder builder) {
		super(builder);
	}

	@Override
	protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
			CommandCallback<? super C, ? super R> callback) {
		super.<C, R>handle(command, handler, (handled, result) -> callback.onResult(handled, translated(result)));
	}

	private static <R> CommandResultMessage<? extends R> translated(CommandResultMessage<? extends R> result) {
		if (!result.isExceptional()) {
			return result;
		}
		Throwable refusal = RefusalTranslation.of(result.exceptionResult());
		return new GenericCommandResultMessage<>(refusal, result.getMetaData());
	}

}
