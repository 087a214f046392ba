package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of a clinic's device. */
public record DeviceId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
