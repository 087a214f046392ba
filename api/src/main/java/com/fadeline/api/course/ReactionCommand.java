package com.fadeline.api.course;

import java.time.Instant;

import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import org.jspecify.annotations.Nullable;

/** Commands about one reaction. */
public sealed interface ReactionCommand extends CourseCommand {

	/** Command that reports an adverse reaction. */
	record ReportReaction(CourseId courseId, Reaction reaction) implements ReactionCommand {
	}

	/** Command that corrects a reaction; it replaces the one recorded under its id. */
	record AmendReaction(CourseId courseId, Reaction reaction, String reason) implements ReactionCommand {
	}

	/** Command that withdraws a reaction reported by mistake. */
	record RetractReaction(CourseId courseId, ReactionId reactionId, String reason) implements ReactionCommand {
	}

	/**
	 * Command that ends a reaction.
	 *
	 * @param outcome null if not known
	 */
	record ResolveReaction(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes,
			@Nullable ReactionOutcome outcome) implements ReactionCommand {

		/** Creates one without an outcome. */
		public ResolveReaction(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	/**
	 * Command that grades a reaction as a specialist finds it; the grade it was reported
	 * with stays.
	 */
	record AssessReaction(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements ReactionCommand {
	}

	/** Command that records a follow-up of a reaction. */
	record FollowUpReaction(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements ReactionCommand {
	}

	/** Command that records a doctor's letter that permits treatment after a reaction. */
	record ClearReaction(CourseId courseId, ReactionId reactionId, Clearance clearance) implements ReactionCommand {
	}

	/**
	 * Command that withdraws an assessment, a follow-up, the end or a doctor's letter of
	 * a reaction that was recorded by mistake.
	 */
	record RetractReactionEntry(CourseId courseId, ReactionId reactionId, ReactionEntry entry,
			String reason) implements ReactionCommand {
	}

}
