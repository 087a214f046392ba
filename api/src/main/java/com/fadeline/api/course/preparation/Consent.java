package com.fadeline.api.course.preparation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Value object of a consent that the client signed. */
public record Consent(ConsentKind kind, String formVersion, Instant signedAt) {

	/** Returns an id that is made of what it says: the same for equal ones. */
	public UUID key() {
		return UUID.nameUUIDFromBytes(
				"%s %s %s".formatted(this.kind, this.signedAt, this.formVersion).getBytes(StandardCharsets.UTF_8));
	}

}
