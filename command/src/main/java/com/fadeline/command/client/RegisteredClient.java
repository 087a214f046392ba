package com.fadeline.command.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;

/**
 * What a course may know of its client.
 *
 * @param restricted whether nothing may be added, since the client is to be forgotten
 */
public record RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate, boolean restricted) {

	public RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate) {
		this(clinicId, birthDate, false);
	}

}
