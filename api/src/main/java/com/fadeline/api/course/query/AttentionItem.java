package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of a line of the attention list: a course that needs attention.
 *
 * @param since since when it does
 * @param reason why, in words
 * @param sittingId the sitting it is about; null if it is about none
 * @param reactionId the reaction it is about; null if it is about none
 * @param reactionKind kind of that reaction; null if it is about none
 * @param grade of that reaction, 1 (mild) to 5; null if it is about none
 * @param operatorId the operator of the next sitting, or else of the last one; null
 * before the first
 * @param id of the item; another reason of the same kind has another one
 * @param deferral until when it is put off; null if it is due
 */
public record AttentionItem(CourseId courseId, ClientId clientId, ClinicId clinicId, AttentionKind kind, Instant since,
		String reason, @Nullable SittingId sittingId, @Nullable ReactionId reactionId,
		@Nullable ReactionKind reactionKind, @Nullable Integer grade, @Nullable OperatorId operatorId, UUID id,
		@Nullable Deferral deferral) implements ClientRecord {

	/** Returns whether it is about a severe reaction, which cannot be put off. */
	public boolean concernsSevereReaction() {
		return this.grade != null && this.grade >= Reaction.SEVERE;
	}

	/** Returns the item, put off. */
	public AttentionItem deferred(Deferral deferral) {
		return new AttentionItem(this.courseId, this.clientId, this.clinicId, this.kind, this.since, this.reason,
				this.sittingId, this.reactionId, this.reactionKind, this.grade, this.operatorId, this.id, deferral);
	}

}
