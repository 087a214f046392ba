package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a sitting, scheduled or recorded. */
public record SittingId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
