package com.fadeline.web.messages;

import java.time.Duration;

import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/** Makes a {@link Commands} for tests of its users. */
public final class TestCommands {

	private TestCommands() {
	}

	public static Commands on(CommandBus bus) {
		return new Commands(DefaultCommandGateway.builder().commandBus(bus).build(), new Origin(() -> Requester.SYSTEM),
				Duration.ofSeconds(10));
	}

}
