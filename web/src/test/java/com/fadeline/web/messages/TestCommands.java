package com.fadeline.web.messages;

import java.time.Duration;

import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Makes a {@link CommandClient} for tests of its users. */
public final class TestCommands {

	private TestCommands() {
	}

	public static CommandClient on(CommandBus bus) {
		return new CommandClient(DefaultCommandGateway.builder().commandBus(bus).build(),
				new RequestMetaData(() -> Requester.SYSTEM), Duration.ofSeconds(10));
	}

}
