package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a clinic. */
public record ClinicId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
