package com.fadeline.api.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Versioned;

/** A client as the directory shows it. */
public record ClientView(ClientId clientId, ClinicId clinicId, @Nullable String givenName, @Nullable String familyName,
		@Nullable LocalDate birthDate, @Nullable String email, @Nullable String phone, @Nullable String reference,
		long sequence) implements Versioned, ClientRecord {
}
