package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * An adverse reaction.
 *
 * @param grade 1 (mild) to 5, in the manner of CTCAE
 */
public record Reaction(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt,
		@Nullable SittingId sittingId, @Personal List<String> zones, @Personal @Nullable String notes) {

	/**
	 * The grade from which on a reaction is severe (CTCAE v5.0: grade 3, severe or
	 * medically significant).
	 */
	public static final int SEVERE = 3;

	public Reaction {
		zones = Zones.of(zones);
	}

}
