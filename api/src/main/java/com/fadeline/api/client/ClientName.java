package com.fadeline.api.client;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Read model of a client's name. */
public record ClientName(ClientId clientId, ClinicId clinicId, @Nullable String givenName,
		@Nullable String familyName) implements ClientRecord {
}
