package com.fadeline.api.client;

import java.util.List;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of the notes on a client.
 *
 * @param notes the latest first, with those withdrawn; none of a client to be erased
 */
public record ClientNotes(ClientId clientId, ClinicId clinicId, List<NoteView> notes,
		long sequence) implements Versioned, ClientRecord {

	public ClientNotes {
		notes = Lists.copy(notes);
	}

}
