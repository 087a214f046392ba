package com.fadeline.command.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClinicId;

/**
 * Value object of the client's data that a course uses.
 *
 * @param restricted whether nothing may be added, since the client is to be erased
 */
public record RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate, boolean restricted) {

	public RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate) {
		this(clinicId, birthDate, false);
	}

}
