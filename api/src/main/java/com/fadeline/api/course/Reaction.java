package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * An adverse reaction.
 *
 * @param grade 1 (mild) to 5, in the manner of CTCAE
 * @param description what it is; there for {@link ReactionKind#OTHER}
 * @param gradedBy whose grade that is: a client's asks for a look and decides nothing;
 * null where it is not said, which counts as a specialist's
 */
public record Reaction(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt,
		@Nullable SittingId sittingId, @Personal List<String> zones, @Personal @Nullable String notes,
		@Personal @Nullable String description, @Nullable Observer gradedBy) {

	/**
	 * The grade from which on a reaction is severe (CTCAE v5.0: grade 3, severe or
	 * medically significant).
	 */
	public static final int SEVERE = 3;

	public Reaction {
		zones = Zones.of(zones);
	}

	/** One of a named kind as a specialist graded it. */
	public Reaction(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt, @Nullable SittingId sittingId,
			List<String> zones, @Nullable String notes) {
		this(reactionId, kind, grade, onsetAt, sittingId, zones, notes, null, null);
	}

	/** The grade, if it was not a client who gave it. */
	public @Nullable Integer assessedGrade() {
		return (this.gradedBy == Observer.CLIENT) ? null : this.grade;
	}

}
