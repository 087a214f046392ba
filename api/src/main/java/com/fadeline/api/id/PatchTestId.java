package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a patch test. */
public record PatchTestId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
