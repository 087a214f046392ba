package com.fadeline.api.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Value object of a client's identity and contact details; any part may be unknown if the
 * client came with an imported history.
 *
 * @param reference the clinic's own number of the client, or the client's key in the
 * source of an imported history
 * @param profile what else is known; null if nothing is
 */
public record ClientDetails(@Personal @Nullable String givenName, @Personal @Nullable String familyName,
		@Personal @Nullable LocalDate birthDate, @Personal @Nullable String email, @Personal @Nullable String phone,
		@Personal @Nullable String reference, @Nullable ClientProfile profile) {

	public ClientDetails {
		profile = ClientProfile.known(profile);
	}

	/** Creates details without a profile. */
	public ClientDetails(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate,
			@Nullable String email, @Nullable String phone, @Nullable String reference) {
		this(givenName, familyName, birthDate, email, phone, reference, null);
	}

}
