package com.fadeline.api.id;

import java.util.UUID;

/** Identifier of the health answers that a client gave at home. */
public record HomeAnswersId(UUID value) implements Id {

	@Override
	public String toString() {
		return this.value.toString();
	}

}
