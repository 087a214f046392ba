package com.fadeline.command.client;

import java.util.Optional;

import com.fadeline.api.client.ClientId;

/** Looks clients up as they are, not as a read model last saw them. */
public interface Clients {

	/** The client, unless unknown or erased. */
	Optional<RegisteredClient> find(ClientId clientId);

}
