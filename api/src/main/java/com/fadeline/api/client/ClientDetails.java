package com.fadeline.api.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Value object of a client's identity and contact details; any part may be unknown if the
 * client came with an imported history.
 *
 * @param reference the client's key in the source of the record
 */
public record ClientDetails(@Personal @Nullable String givenName, @Personal @Nullable String familyName,
		@Personal @Nullable LocalDate birthDate, @Personal @Nullable String email, @Personal @Nullable String phone,
		@Personal @Nullable String reference) {
}
