package com.fadeline.api.client;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of a client's identity, from the events.
 *
 * @param erasedFrom when it will be destroyed; null for a client who is not to be erased
 * @param notes the latest first; none for the client
 * @param tasks those open first; none for the client
 * @param registrations other clients that are the same person
 */
public record ClientIdentity(ClientId clientId, ClinicId clinicId, ClientDetails details, @Nullable Instant erasedFrom,
		List<NoteView> notes, List<TaskView> tasks, List<ClientId> registrations,
		long sequence) implements Versioned, ClientRecord {

	public ClientIdentity {
		notes = Lists.copy(notes);
		tasks = Lists.copy(tasks);
		registrations = Lists.copy(registrations);
	}

	/** Creates one without notes and tasks. */
	public ClientIdentity(ClientId clientId, ClinicId clinicId, ClientDetails details, @Nullable Instant erasedFrom,
			long sequence) {
		this(clientId, clinicId, details, erasedFrom, List.of(), List.of(), List.of(), sequence);
	}

	/** Returns it as the client sees it, without what staff write for each other. */
	public ClientIdentity forClient() {
		return new ClientIdentity(this.clientId, this.clinicId, this.details, this.erasedFrom, List.of(), List.of(),
				this.registrations, this.sequence);
	}

}
