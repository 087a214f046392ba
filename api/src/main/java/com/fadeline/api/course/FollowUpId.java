package com.fadeline.api.course;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifier of a follow-up of a reaction. */
public record FollowUpId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
