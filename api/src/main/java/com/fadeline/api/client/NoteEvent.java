package com.fadeline.api.client;

import org.axonframework.serialization.Revision;

import com.fadeline.api.Personal;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;

/** Events of the notes on a client. */
public sealed interface NoteEvent extends ClientEvent {

	/** Event: a note, a call or a message was recorded. */
	@Revision("1")
	record NoteRecorded(ClientId clientId, ClientNote note) implements NoteEvent {
	}

	/** Event: a note was corrected. */
	@Revision("1")
	record NoteAmended(ClientId clientId, ClientNote note, @Personal String reason) implements NoteEvent {
	}

	/** Event: a note was withdrawn. */
	@Revision("1")
	record NoteRetracted(ClientId clientId, NoteId noteId, @Personal String reason) implements NoteEvent {
	}

}
