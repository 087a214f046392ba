package com.fadeline.api;

import java.util.UUID;

/** Identifies where work is done. */
public record ClinicId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
