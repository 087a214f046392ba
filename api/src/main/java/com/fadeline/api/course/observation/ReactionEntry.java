package com.fadeline.api.course.observation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Value object that names what was recorded about a reaction after its report. Of several
 * of a kind at the same time, the one recorded last is meant.
 *
 * @param at when the reaction was assessed, followed up or ended; null for a letter
 * @param date of the doctor's letter; null for all others
 */
public record ReactionEntry(Kind kind, @Nullable Instant at, @Nullable LocalDate date) {

	/** Kind of entry. */
	public enum Kind {

		ASSESSMENT, FOLLOW_UP, END, LETTER

	}

	/** Returns the name of an assessment. */
	public static ReactionEntry of(ReactionAssessment assessment) {
		return new ReactionEntry(Kind.ASSESSMENT, assessment.assessedAt(), null);
	}

	/** Returns the name of a follow-up. */
	public static ReactionEntry of(FollowUp followUp) {
		return new ReactionEntry(Kind.FOLLOW_UP, followUp.at(), null);
	}

	/** Returns the name of a doctor's letter. */
	public static ReactionEntry of(Clearance letter) {
		return new ReactionEntry(Kind.LETTER, null, letter.date());
	}

	/** Returns the name of the end of the reaction. */
	public static ReactionEntry endedAt(Instant resolvedAt) {
		return new ReactionEntry(Kind.END, resolvedAt, null);
	}

	/** Returns its time or its date, as text of ISO 8601. */
	public String moment() {
		return String.valueOf((this.at != null) ? this.at : this.date);
	}

}
