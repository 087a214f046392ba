package com.fadeline.api.course;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClinicId;
import com.fadeline.api.OperatorId;
import com.fadeline.api.client.ClientId;

/**
 * A line of the attention list: that a course needs somebody.
 *
 * @param since since when it does
 * @param reason why, in words
 * @param sittingId the sitting it is about; null where it is about none
 * @param reactionId the reaction it is about; null where it is about none
 * @param reactionKind what that reaction is; null where it is about none
 * @param grade of that reaction, 1 (mild) to 5; null where it is about none
 * @param operatorId whose the next sitting is, or else the last one was; null before the
 * first
 */
public record AttentionItem(CourseId courseId, ClientId clientId, ClinicId clinicId, AttentionKind kind, Instant since,
		String reason, @Nullable SittingId sittingId, @Nullable ReactionId reactionId,
		@Nullable ReactionKind reactionKind, @Nullable Integer grade,
		@Nullable OperatorId operatorId) implements ClientRecord {
}
