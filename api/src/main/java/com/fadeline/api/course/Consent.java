package com.fadeline.api.course;

import java.time.Instant;

/** A consent the client signed. */
public record Consent(ConsentKind kind, String formVersion, Instant signedAt) {
}
