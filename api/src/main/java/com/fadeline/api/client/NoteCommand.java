package com.fadeline.api.client;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;

/** Commands of the notes on a client. */
public sealed interface NoteCommand extends ClientCommand {

	/** Command that records a note, a call or a message. */
	record RecordNote(ClientId clientId, ClientNote note) implements NoteCommand {
	}

	/** Command that corrects a note; the id is that of the note. */
	record AmendNote(ClientId clientId, ClientNote note, String reason) implements NoteCommand {
	}

	/** Command that withdraws a note. */
	record RetractNote(ClientId clientId, NoteId noteId, String reason) implements NoteCommand {
	}

}
