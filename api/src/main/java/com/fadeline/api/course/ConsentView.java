package com.fadeline.api.course;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A consent; {@code withdrawnAt} is null while it is in force. */
public record ConsentView(Consent consent, @Nullable Instant withdrawnAt) {
}
