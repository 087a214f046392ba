package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a clinic's room. */
public record RoomId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
