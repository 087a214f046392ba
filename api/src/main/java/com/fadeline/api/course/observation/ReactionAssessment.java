package com.fadeline.api.course.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Value object of a specialist's assessment of a reaction.
 *
 * @param grade 1 (mild) to 5, in the manner of CTCAE
 */
public record ReactionAssessment(int grade, Instant assessedAt, @Personal @Nullable String notes) {
}
