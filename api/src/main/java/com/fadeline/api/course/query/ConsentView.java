package com.fadeline.api.course.query;

import java.time.Instant;

import com.fadeline.api.course.preparation.Consent;
import org.jspecify.annotations.Nullable;

/** Read model of a consent; {@code withdrawnAt} is null while it is in force. */
public record ConsentView(Consent consent, @Nullable Instant withdrawnAt) {
}
