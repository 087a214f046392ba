package com.fadeline.api.course;

import java.time.Instant;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;

/** Events of one reaction. */
public sealed interface ReactionEvent extends CourseEvent {

	/** Event: an adverse reaction was reported. */
	@Revision("2")
	record ReactionReported(CourseId courseId, Reaction reaction) implements ReactionEvent {
	}

	/** Event: the report of a reaction was corrected. */
	@Revision("2")
	record ReactionAmended(CourseId courseId, Reaction reaction, @Personal String reason) implements ReactionEvent {
	}

	/** Event: a reaction reported by mistake was withdrawn. */
	@Revision("1")
	record ReactionRetracted(CourseId courseId, ReactionId reactionId,
			@Personal String reason) implements ReactionEvent {
	}

	/** Event: a reaction ended. */
	@Revision("2")
	record ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt,
			@Personal @Nullable String notes, @Nullable ReactionOutcome outcome) implements ReactionEvent {

		/** Creates the event without an outcome. */
		public ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	/** Event: a specialist assessed a reaction. */
	@Revision("1")
	record ReactionAssessed(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements ReactionEvent {
	}

	/** Event: a reaction was followed up. */
	@Revision("1")
	record ReactionFollowedUp(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements ReactionEvent {
	}

	/** Event: a doctor's letter permits treatment after a reaction. */
	@Revision("1")
	record ReactionCleared(CourseId courseId, ReactionId reactionId, Clearance clearance) implements ReactionEvent {
	}

	/**
	 * Event: an assessment, a follow-up, the end or a doctor's letter of a reaction was
	 * withdrawn, so that what was recorded before holds again.
	 */
	@Revision("1")
	record ReactionEntryRetracted(CourseId courseId, ReactionId reactionId, ReactionEntry entry,
			@Personal String reason) implements ReactionEvent {
	}

}
