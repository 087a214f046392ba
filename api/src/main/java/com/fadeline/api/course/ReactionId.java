package com.fadeline.api.course;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifier of an adverse reaction. */
public record ReactionId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
