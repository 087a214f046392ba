package com.fadeline.api.course;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifier of a patch test. */
public record PatchTestId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
