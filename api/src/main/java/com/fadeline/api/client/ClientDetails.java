package com.fadeline.api.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Who the client is; any part may be unknown where the client came with an imported
 * history.
 *
 * @param reference the client's key in the place the record came from
 */
public record ClientDetails(@Personal @Nullable String givenName, @Personal @Nullable String familyName,
		@Personal @Nullable LocalDate birthDate, @Personal @Nullable String email, @Personal @Nullable String phone,
		@Personal @Nullable String reference) {
}
