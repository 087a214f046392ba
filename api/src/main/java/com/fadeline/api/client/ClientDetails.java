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

	/**
	 * Returns these details, with those of another registration of the same person where
	 * they are unknown, and with the warnings of both.
	 */
	public ClientDetails completedBy(ClientDetails other) {
		return new ClientDetails(known(this.givenName, other.givenName), known(this.familyName, other.familyName),
				known(this.birthDate, other.birthDate), known(this.email, other.email), known(this.phone, other.phone),
				known(this.reference, other.reference), (this.profile == null || other.profile == null)
						? known(this.profile, other.profile) : this.profile.completedBy(other.profile));
	}

	private static <T> @Nullable T known(@Nullable T value, @Nullable T other) {
		return (value != null) ? value : other;
	}

	/** Creates details without a profile. */
	public ClientDetails(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate,
			@Nullable String email, @Nullable String phone, @Nullable String reference) {
		this(givenName, familyName, birthDate, email, phone, reference, null);
	}

}
