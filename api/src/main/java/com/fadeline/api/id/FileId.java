package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a stored file. */
public record FileId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
