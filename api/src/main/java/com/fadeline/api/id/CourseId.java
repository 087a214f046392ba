package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a removal course. */
public record CourseId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
