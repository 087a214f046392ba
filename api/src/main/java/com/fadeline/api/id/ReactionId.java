package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of an adverse reaction. */
public record ReactionId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
