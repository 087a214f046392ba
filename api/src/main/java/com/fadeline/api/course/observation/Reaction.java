package com.fadeline.api.course.observation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;

/**
 * Value object of an adverse reaction.
 *
 * @param grade 1 (mild) to 5, in the manner of CTCAE
 * @param description the reaction in words; required for {@link ReactionKind#OTHER}
 * @param gradedBy author of the grade: a client's requests an assessment and decides
 * nothing; null if not stated, which counts as a specialist's
 */
public record Reaction(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt,
		@Nullable SittingId sittingId, @Personal List<String> zones, @Personal @Nullable String notes,
		@Personal @Nullable String description, @Nullable Observer gradedBy) {

	/**
	 * Least grade of a severe reaction (CTCAE v5.0: grade 3, severe or medically
	 * significant).
	 */
	public static final int SEVERE = 3;

	public Reaction {
		zones = Zones.of(zones);
	}

	/** Creates one of a named kind as graded by a specialist. */
	public Reaction(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt, @Nullable SittingId sittingId,
			List<String> zones, @Nullable String notes) {
		this(reactionId, kind, grade, onsetAt, sittingId, zones, notes, null, null);
	}

	/** Returns the grade, unless a client gave it. */
	public @Nullable Integer assessedGrade() {
		return (this.gradedBy == Observer.CLIENT) ? null : this.grade;
	}

}
