package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a task about a client. */
public record TaskId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
