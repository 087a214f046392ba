package com.fadeline.app;

import java.util.Set;

import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;

/** In whose name tests put messages on the buses. */
public final class As {

	public static final Requester ADMIN = new Requester("root", Role.ADMIN, Set.of(), null);

	private As() {
	}

	public static <T> Message<T> admin(T payload) {
		return of(ADMIN, payload);
	}

	public static <T> Message<T> of(Requester sender, T payload) {
		return new GenericMessage<>(payload, MetaData.from(sender.metaData()));
	}

}
