package com.fadeline.api.course;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifies one patch test. */
public record PatchTestId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
