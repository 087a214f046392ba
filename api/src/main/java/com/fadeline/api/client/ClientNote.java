package com.fadeline.api.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.id.NoteId;

/**
 * Value object of a note on a client, or of a call or message apart from sittings.
 *
 * @param direction who began a contact; null for a plain note
 * @param who the other person; null for the client
 * @param happenedAt when the contact was, or the note was taken
 */
public record ClientNote(NoteId noteId, NoteKind kind, @Nullable Direction direction, @Personal @Nullable String who,
		Instant happenedAt, @Personal String text) {
}
