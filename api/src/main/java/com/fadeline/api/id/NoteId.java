package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a note on a client. */
public record NoteId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
