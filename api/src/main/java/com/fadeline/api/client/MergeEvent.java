package com.fadeline.api.client;

import org.axonframework.serialization.Revision;

import com.fadeline.api.id.ClientId;

/**
 * Events that link two registrations of one person, or end that link. Each of the two
 * clients gets its own; they are stored together or not at all.
 */
public sealed interface MergeEvent extends ClientEvent {

	/**
	 * Event: the client is the same person as another, under which the person is
	 * registered from now on.
	 *
	 * @param intoSequence sequence number of the other client after the merge
	 */
	@Revision("1")
	record ClientMerged(ClientId clientId, ClientId into, long intoSequence) implements MergeEvent {
	}

	/** Event: another registration of this person was found. */
	@Revision("1")
	record DuplicateAdded(ClientId clientId, ClientId duplicate) implements MergeEvent {
	}

	/**
	 * Event: the client is another person after all.
	 *
	 * @param fromSequence sequence number of the other client after the separation
	 */
	@Revision("1")
	record MergeUndone(ClientId clientId, ClientId from, long fromSequence) implements MergeEvent {
	}

	/** Event: what was taken for another registration of this person is not. */
	@Revision("1")
	record DuplicateRemoved(ClientId clientId, ClientId duplicate) implements MergeEvent {
	}

}
