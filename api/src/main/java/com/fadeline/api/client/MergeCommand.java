package com.fadeline.api.client;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;

/**
 * Commands about two registrations of one person. They are sent to the duplicate, and
 * answered with the id and the sequence number of the client that stays.
 */
public sealed interface MergeCommand extends ClientCommand {

	/** Returns the client that stays. */
	ClientId into();

	/**
	 * Returns the sequence number of the client that stays, as its sender saw it; null
	 * for any.
	 */
	@Nullable Long intoSequence();

	/**
	 * Command that links a duplicate with the client that stays.
	 *
	 * @param details of the client that stays from then on; null to complete them by
	 * those of the duplicate
	 */
	record MergeClients(ClientId clientId, ClientId into, @Nullable ClientDetails details,
			@Nullable Long intoSequence) implements MergeCommand {
	}

	/**
	 * Command that ends the link.
	 *
	 * @param details of the client that stays from then on; null to leave them as they
	 * are
	 */
	record UndoMerge(ClientId clientId, ClientId into, @Nullable ClientDetails details,
			@Nullable Long intoSequence) implements MergeCommand {
	}

}
