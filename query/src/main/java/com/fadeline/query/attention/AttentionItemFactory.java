package com.fadeline.query.attention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Factory of the attention items of a course. The id of an item is made from what it is
 * about, so that it stays the same until there is another reason.
 */
record AttentionItemFactory(AttentionFacts facts) {

	/**
	 * Returns an item about a sitting, or about the course.
	 * @param details what else distinguishes it from an earlier item of its kind
	 */
	AttentionItem item(AttentionKind kind, Instant since, String reason, @Nullable SittingId sitting,
			Object... details) {
		Instant from = since.truncatedTo(ChronoUnit.MILLIS);
		return new AttentionItem(this.facts.courseId(), this.facts.clientId(), this.facts.clinicId(), kind, from,
				reason, sitting, null, null, null, this.facts.operatorId(),
				id(this.facts.courseId(), kind, from, sitting, null, List.of(details)), null);
	}

	/** Returns an item about a reaction; another grade is another reason. */
	AttentionItem about(Reaction reaction, int grade, AttentionKind kind, Instant since, String reason) {
		Instant from = since.truncatedTo(ChronoUnit.MILLIS);
		return new AttentionItem(this.facts.courseId(), this.facts.clientId(), this.facts.clinicId(), kind, from,
				reason, reaction.sittingId(), reaction.reactionId(), reaction.kind(), grade, this.facts.operatorId(),
				id(this.facts.courseId(), kind, from, reaction.sittingId(), reaction.reactionId(), grade), null);
	}

	/** Returns an item about a letter, in the course where a new one is recorded. */
	AttentionItem about(Letter letter, SittingId next, Instant since, String reason) {
		CourseId course = (letter.reactionId() == null) ? this.facts.courseId() : letter.courseId();
		SittingId sitting = course.equals(this.facts.courseId()) ? next : null;
		Instant from = since.truncatedTo(ChronoUnit.MILLIS);
		return new AttentionItem(course, this.facts.clientId(), this.facts.clinicId(), AttentionKind.CLEARANCE_EXPIRING,
				from, reason, sitting, letter.reactionId(), null, null, this.facts.operatorId(),
				id(course, AttentionKind.CLEARANCE_EXPIRING, from, next, letter.reactionId(), letter.item(),
						letter.expiry()),
				null);
	}

	private static UUID id(@Nullable Object... parts) {
		return UUID.nameUUIDFromBytes(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
	}

}
