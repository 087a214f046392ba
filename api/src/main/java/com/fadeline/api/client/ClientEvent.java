package com.fadeline.api.client;

import java.time.Instant;

import org.axonframework.serialization.Revision;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Events of the client aggregate. */
public sealed interface ClientEvent
		permits NoteEvent, TaskEvent, MergeEvent, ClientEvent.ClientRegistered, ClientEvent.ClientDetailsChanged,
		ClientEvent.DuplicateRejected, ClientEvent.ErasureScheduled, ClientEvent.ClientErased {

	ClientId clientId();

	/** Event: the client was registered. */
	@Revision("2")
	record ClientRegistered(ClientId clientId, ClinicId clinicId, ClientDetails details) implements ClientEvent {
	}

	/** Event: the details of the client were changed. */
	@Revision("2")
	record ClientDetailsChanged(ClientId clientId, ClientDetails details) implements ClientEvent {
	}

	/** Event: a similar client was found to be another person; it holds for both. */
	@Revision("1")
	record DuplicateRejected(ClientId clientId, ClientId other) implements ClientEvent {
	}

	/**
	 * Event: the identity is restricted from now on, and will be erased.
	 *
	 * @param lastEntryAt when the last entry in the client's records was made, from which
	 * the retention period counts
	 * @param dueAt when the retention period ends
	 */
	@Revision("1")
	record ErasureScheduled(ClientId clientId, Instant lastEntryAt, Instant dueAt) implements ClientEvent {
	}

	/** Event: the client's key is destroyed, or is about to be. */
	@Revision("1")
	record ClientErased(ClientId clientId) implements ClientEvent {
	}

}
