package com.fadeline.api.client;

import org.axonframework.serialization.Revision;

import com.fadeline.api.ClinicId;

/** What happened to a client's record. */
public sealed interface ClientEvent {

	ClientId clientId();

	@Revision("1")
	record ClientRegistered(ClientId clientId, ClinicId clinicId, ClientDetails details) implements ClientEvent {
	}

	@Revision("1")
	record ClientDetailsChanged(ClientId clientId, ClientDetails details) implements ClientEvent {
	}

	@Revision("1")
	record ClientErased(ClientId clientId) implements ClientEvent {
	}

}
