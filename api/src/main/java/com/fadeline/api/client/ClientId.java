package com.fadeline.api.client;

import java.util.UUID;

import com.fadeline.api.Id;

/** Identifier of a client. */
public record ClientId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
