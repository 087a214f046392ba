package com.fadeline.api.client;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Read model of a client's name and phone number. */
public record ClientName(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable String phone) implements ClientRecord {

	/** Creates one without a phone number. */
	public ClientName(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName) {
		this(clientId, clinicId, givenName, familyName, null);
	}

}
