package com.fadeline.api.course;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifier of a reading of fading. */
public record FadingId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
