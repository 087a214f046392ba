package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of an entry of the waiting list. */
public record WaitingListEntryId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
