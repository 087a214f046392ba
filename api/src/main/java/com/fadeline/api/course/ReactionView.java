package com.fadeline.api.course;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A reaction; {@code resolvedAt} is null while it is open. */
public record ReactionView(Reaction reaction, @Nullable Instant resolvedAt, @Nullable String resolution) {
}
