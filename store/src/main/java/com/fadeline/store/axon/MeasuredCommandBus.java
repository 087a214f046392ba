package com.fadeline.store.axon;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;

import com.fadeline.command.RefusingCommandBus;
import com.fadeline.store.metrics.CommandMeters;

/** Local command bus that reports the outcome of each command to its meters. */
final class MeasuredCommandBus extends RefusingCommandBus {

	private final CommandMeters meters;

	MeasuredCommandBus(Builder builder, CommandMeters meters) {
		super(builder);
		this.meters = meters;
	}

	@Override
	protected <C, R> void handle(CommandMessage<C> command, MessageHandler<? super CommandMessage<?>> handler,
			CommandCallback<? super C, ? super R> callback) {
		long begin = System.nanoTime();
		super.<C, R>handle(command, handler, (handled, result) -> {
			this.meters.handled(handled, result, System.nanoTime() - begin);
			callback.onResult(handled, result);
		});
	}

}
