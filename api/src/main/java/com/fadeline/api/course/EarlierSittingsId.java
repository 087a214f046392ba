package com.fadeline.api.course;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifies what was recorded of sittings done elsewhere. */
public record EarlierSittingsId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
