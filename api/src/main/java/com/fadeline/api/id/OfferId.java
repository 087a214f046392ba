package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of an offer of an earlier time. */
public record OfferId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
