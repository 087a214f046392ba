package com.fadeline.api.client;

import java.time.Instant;

/**
 * What becomes of a client who is to be forgotten.
 *
 * @param destroyedAt when nobody can read any more who it was
 * @param sequence sequence number of the client's last event about it
 */
public record Erasure(ClientId clientId, Status status, Instant destroyedAt, long sequence) {

	/** How far it has come. */
	public enum Status {

		/** Identity is hidden and nothing can be added; records have to be kept. */
		RESTRICTED,
		/** Nobody can read who it was. */
		ERASED

	}

}
