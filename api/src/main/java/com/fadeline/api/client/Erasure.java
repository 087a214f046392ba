package com.fadeline.api.client;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.id.ClientId;

/**
 * Value object of the state of a client's erasure.
 *
 * @param destroyedAt when the identity becomes unreadable
 * @param duplicates other registrations of the person, to be erased as well
 * @param sequence sequence number of the client's last event about it
 */
public record Erasure(ClientId clientId, Status status, Instant destroyedAt, List<ClientId> duplicates, long sequence) {

	public Erasure {
		duplicates = Lists.copy(duplicates);
	}

	/** Creates that of somebody who was registered once. */
	public Erasure(ClientId clientId, Status status, Instant destroyedAt, long sequence) {
		this(clientId, status, destroyedAt, List.of(), sequence);
	}

	/** Stage of the erasure. */
	public enum Status {

		/** Identity is hidden and nothing can be added; records have to be retained. */
		RESTRICTED,
		/** The identity can no longer be read. */
		ERASED

	}

}
