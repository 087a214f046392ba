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
 * @param mergedInto the client under which the same person is registered; null for one
 * that stands for itself
 * @param merged the other registrations of the person, if this one stands for them
 */
public record ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
		@Nullable Instant erasedFrom, List<UUID> distinctFrom, @Nullable ClientProfile profile,
		@Nullable ClientId mergedInto, List<MergedClient> merged, long sequence) implements Versioned, ClientRecord {

	public ClientView {
		distinctFrom = Lists.copy(distinctFrom);
		merged = Lists.copy(merged);
	}

	public ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
			@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
			@Nullable Instant erasedFrom, long sequence) {
		this(clientId, clinicId, givenName, familyName, birthDate, email, phone, reference, erasedFrom, List.of(), null,
				null, List.of(), sequence);
	}

	/** Creates one that is registered once. */
	public ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
			@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
			@Nullable Instant erasedFrom, List<UUID> distinctFrom, @Nullable ClientProfile profile, long sequence) {
		this(clientId, clinicId, givenName, familyName, birthDate, email, phone, reference, erasedFrom, distinctFrom,
				profile, null, List.of(), sequence);
	}

	/** Creates one of a new client. */
	public static ClientView of(ClientId clientId, ClinicId clinicId, ClientDetails details, long sequence) {
		return new ClientView(clientId, clinicId, null, null, null, null, null, null, null, sequence).with(details,
				sequence);
	}

	/** Returns what everybody who treats the client has to see. */
	public List<String> warnings() {
		return (this.profile == null) ? List.of() : this.profile.warnings();
	}

	/** Returns the details on record; none of a client to be erased. */
	public ClientDetails details() {
		return new ClientDetails(this.givenName, this.familyName, this.birthDate, this.email, this.phone,
				this.reference, this.profile);
	}

	/** Returns the same client with other details. */
	public ClientView with(ClientDetails details, long sequence) {
		return new ClientView(this.clientId, this.clinicId, details.givenName(), details.familyName(),
				details.birthDate(), details.email(), details.phone(), details.reference(), this.erasedFrom,
				this.distinctFrom, details.profile(), this.mergedInto, this.merged, sequence);
	}

	/** Returns the same client at another sequence number. */
	public ClientView at(long sequence) {
		return with(details(), sequence);
	}

	/** Returns the same client, who is distinct from these alone. */
	public ClientView distinctFrom(List<UUID> others, long sequence) {
		return new ClientView(this.clientId, this.clinicId, this.givenName, this.familyName, this.birthDate, this.email,
				this.phone, this.reference, this.erasedFrom, others, this.profile, this.mergedInto, this.merged,
				sequence);
	}

	/** Returns the same client, linked with other registrations of the person. */
	public ClientView linked(@Nullable ClientId mergedInto, List<MergedClient> merged, long sequence) {
		return new ClientView(this.clientId, this.clinicId, this.givenName, this.familyName, this.birthDate, this.email,
				this.phone, this.reference, this.erasedFrom, this.distinctFrom, this.profile, mergedInto, merged,
				sequence);
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
