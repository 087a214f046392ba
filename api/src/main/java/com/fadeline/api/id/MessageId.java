package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a client's message. */
public record MessageId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
