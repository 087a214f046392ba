package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;

/**
 * A reaction.
 *
 * @param resolvedAt null while it is open
 * @param amendedBecause reasons of its corrections, oldest first
 * @param retractedBecause null while it stands
 */
public record ReactionView(Reaction reaction, @Nullable Instant resolvedAt, @Nullable String resolution,
		List<String> amendedBecause, @Nullable String retractedBecause) {

	public ReactionView {
		amendedBecause = Lists.copy(amendedBecause);
	}

	/** One that was just reported. */
	public static ReactionView of(Reaction reaction) {
		return new ReactionView(reaction, null, null, List.of(), null);
	}

	/** With the values of a correction. */
	public ReactionView amended(Reaction reaction, String reason) {
		return new ReactionView(reaction, this.resolvedAt, this.resolution, Lists.and(this.amendedBecause, reason),
				this.retractedBecause);
	}

	/** As it ended. */
	public ReactionView resolved(Instant resolvedAt, @Nullable String resolution) {
		return new ReactionView(this.reaction, resolvedAt, resolution, this.amendedBecause, this.retractedBecause);
	}

	/** As a mistake. */
	public ReactionView retracted(String reason) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause, reason);
	}

}
