package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a reading of fading. */
public record FadingId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
