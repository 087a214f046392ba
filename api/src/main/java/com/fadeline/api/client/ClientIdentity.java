package com.fadeline.api.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of a client's identity, from the events.
 *
 * @param erasedFrom when it will be destroyed; null for a client who is not to be erased
 */
public record ClientIdentity(ClientId clientId, ClinicId clinicId, ClientDetails details, @Nullable Instant erasedFrom,
		long sequence) implements Versioned, ClientRecord {
}
