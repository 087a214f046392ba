package com.fadeline.api.client;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of a client's name and phone number.
 *
 * @param warnings what everybody who treats the client has to see
 */
public record ClientName(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable String phone, List<String> warnings) implements ClientRecord {

	public ClientName {
		warnings = Lists.copy(warnings);
	}

	public ClientName(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
			@Nullable String phone) {
		this(clientId, clinicId, givenName, familyName, phone, List.of());
	}

	/** Creates that of a client, as the client that stands for the person is named. */
	public static ClientName of(ClientView client, ClientView person) {
		return new ClientName(client.clientId(), client.clinicId(), person.givenName(), person.familyName(),
				person.phone(), person.warnings());
	}

	/** Creates one without a phone number. */
	public ClientName(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName) {
		this(clientId, clinicId, givenName, familyName, null);
	}

}
