package com.fadeline.command.client;

import java.util.Optional;

import com.fadeline.api.id.ClientId;

/** Port for clients in their current state, not as a read model last recorded them. */
public interface Clients {

	/** Returns the client; empty if unknown or erased. */
	Optional<RegisteredClient> find(ClientId clientId);

}
