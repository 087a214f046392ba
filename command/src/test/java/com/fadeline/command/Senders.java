package com.fadeline.command;

import java.util.Map;
import java.util.Set;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Who sends the commands of the tests. */
public final class Senders {

	private Senders() {
	}

	public static Map<String, String> specialist(ClinicId clinic) {
		return new Requester("sam", Role.SPECIALIST, Set.of(clinic), null).metaData();
	}

	public static Map<String, String> client(ClientId client) {
		return new Requester("ada", Role.CLIENT, Set.of(Examples.CLINIC), client).metaData();
	}

	/** A specialist of the clinic, where a test does not say otherwise. */
	public static MessageDispatchInterceptor<CommandMessage<?>> specialistUnlessNamed() {
		MetaData specialist = MetaData.from(specialist(Examples.CLINIC));
		return (commands) -> (index, command) -> Requester.of(command.getMetaData()).isPresent() ? command
				: command.withMetaData(specialist.mergedWith(command.getMetaData()));
	}

}
