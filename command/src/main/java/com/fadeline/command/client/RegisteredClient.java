package com.fadeline.command.client;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;

/** What a course may know of its client. */
public record RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate) {
}
