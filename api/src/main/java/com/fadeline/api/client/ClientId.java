package com.fadeline.api.client;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifies the person treated. */
public record ClientId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
