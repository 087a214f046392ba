package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of an operator: a member of a clinic's staff who treats. */
public record OperatorId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
