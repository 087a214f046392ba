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
 * @param profile what else is known; null if nothing is
 */
public record ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
		@Nullable Instant erasedFrom, List<UUID> distinctFrom, @Nullable ClientProfile profile,
		long sequence) implements Versioned, ClientRecord {

	public ClientView {
		distinctFrom = Lists.copy(distinctFrom);
	}

	public ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
			@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
			@Nullable Instant erasedFrom, long sequence) {
		this(clientId, clinicId, givenName, familyName, birthDate, email, phone, reference, erasedFrom, List.of(), null,
				sequence);
	}

	/** Creates one with these details. */
	public static ClientView of(ClientId clientId, ClinicId clinicId, ClientDetails details, List<UUID> distinctFrom,
			long sequence) {
		return new ClientView(clientId, clinicId, details.givenName(), details.familyName(), details.birthDate(),
				details.email(), details.phone(), details.reference(), null, distinctFrom, details.profile(), sequence);
	}

	/** Returns what everybody who treats the client has to see. */
	public List<String> warnings() {
		return (this.profile == null) ? List.of() : this.profile.warnings();
	}

	/** Returns the same view at another sequence number, with these ids. */
	public ClientView at(long sequence, List<UUID> distinctFrom) {
		return new ClientView(this.clientId, this.clinicId, this.givenName, this.familyName, this.birthDate, this.email,
				this.phone, this.reference, this.erasedFrom, distinctFrom, this.profile, sequence);
	}

	/**
	 * Returns the same view as the client sees it: without the ids of others and without
	 * the profile, which the export alone shows.
	 */
	public ClientView forClient() {
		return new ClientView(this.clientId, this.clinicId, this.givenName, this.familyName, this.birthDate, this.email,
				this.phone, this.reference, this.erasedFrom, this.sequence);
	}

}
