package com.fadeline.api.course.preparation;

import java.time.Instant;

/** Value object of a consent that the client signed. */
public record Consent(ConsentKind kind, String formVersion, Instant signedAt) {
}
