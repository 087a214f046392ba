package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a photo. */
public record PhotoId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
