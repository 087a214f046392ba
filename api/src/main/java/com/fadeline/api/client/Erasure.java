package com.fadeline.api.client;

import java.time.Instant;

import com.fadeline.api.id.ClientId;

/**
 * Value object of the state of a client's erasure.
 *
 * @param destroyedAt when the identity becomes unreadable
 * @param sequence sequence number of the client's last event about it
 */
public record Erasure(ClientId clientId, Status status, Instant destroyedAt, long sequence) {

	/** Stage of the erasure. */
	public enum Status {

		/** Identity is hidden and nothing can be added; records have to be retained. */
		RESTRICTED,
		/** The identity can no longer be read. */
		ERASED

	}

}
