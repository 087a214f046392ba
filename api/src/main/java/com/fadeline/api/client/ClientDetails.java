package com.fadeline.api.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who the client is; any part may be unknown where the client came with an imported
 * history.
 *
 * @param reference the client's key in the place the record came from
 */
public record ClientDetails(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate,
		@Nullable String email, @Nullable String phone, @Nullable String reference) {
}
