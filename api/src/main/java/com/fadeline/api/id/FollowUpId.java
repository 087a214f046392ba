package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a follow-up of a reaction. */
public record FollowUpId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
