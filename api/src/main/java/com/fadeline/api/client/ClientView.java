package com.fadeline.api.client;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of a client in the directory.
 *
 * @param erasedFrom when the identity, which is hidden by now, will be destroyed; null
 * for a client who is not to be erased
 */
public record ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
		@Nullable Instant erasedFrom, long sequence) implements Versioned, ClientRecord {
}
