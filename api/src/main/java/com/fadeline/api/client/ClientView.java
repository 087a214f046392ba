package com.fadeline.api.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of a client in the directory.
 *
 * @param erasedFrom when the identity, which is hidden by now, will be destroyed; null
 * for a client who is not to be erased
 * @param distinctFrom ids of similar clients who were found to be other people; plain,
 * since nothing of them is shown
 */
public record ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
		@Nullable Instant erasedFrom, List<UUID> distinctFrom, long sequence) implements Versioned, ClientRecord {

	public ClientView {
		distinctFrom = Lists.copy(distinctFrom);
	}

	public ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
			@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
			@Nullable Instant erasedFrom, long sequence) {
		this(clientId, clinicId, givenName, familyName, birthDate, email, phone, reference, erasedFrom, List.of(),
				sequence);
	}

	/** Returns the same view without the ids of other clients. */
	public ClientView withoutOthers() {
		return new ClientView(this.clientId, this.clinicId, this.givenName, this.familyName, this.birthDate, this.email,
				this.phone, this.reference, this.erasedFrom, this.sequence);
	}

}
