package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.policy.ScreeningPolicy;

/**
 * Value object of a doctor's letter that expires, by which a client may be treated in
 * spite of an answer or after a reaction.
 *
 * @param courseId the course of its record
 * @param item the item answered with yes; null if it is about a reaction
 * @param reactionId the reaction it clears; null if it is about an answer
 * @param at when the answer was given, or the date of the letter about a reaction
 * @param since since when the item is or was present, as far as known
 * @param expiry the last day on which it clears
 */
record Letter(CourseId courseId, @Nullable ScreeningItem item, @Nullable ReactionId reactionId, Instant at,
		@Nullable LocalDate since, LocalDate expiry) {

	/**
	 * Returns the letter that clears a reaction, if it expires: the latest counts, and
	 * one without an expiry never needs renewal.
	 */
	static Optional<Letter> of(CourseId course, ReactionId reaction, List<Clearance> recorded) {
		return recorded.reversed()
			.stream()
			.findFirst()
			.flatMap((last) -> Optional.ofNullable(last.expiry())
				.map((expiry) -> new Letter(course, null, reaction,
						last.date().atStartOfDay(ZoneOffset.UTC).toInstant(), null, expiry)));
	}

	/** Returns the valid letters of a client, from all of the client's courses. */
	static List<Letter> of(Collection<AttentionFacts> courses, Map<ScreeningItem, Instant> answered) {
		return courses.stream()
			.flatMap((course) -> course.letters().stream())
			.filter((letter) -> letter.item() == null || letter.at().equals(answered.get(letter.item())))
			.toList();
	}

	/** Returns whether it is needed on a day on which it is no longer valid. */
	boolean isMissed(LocalDate day, LocalDate answeredOn, ScreeningPolicy policy) {
		return this.expiry.isBefore(day) && (this.item == null || isNeeded(this.item, day, answeredOn, policy));
	}

	private boolean isNeeded(ScreeningItem item, LocalDate day, LocalDate answeredOn, ScreeningPolicy policy) {
		Screening.Answer answer = new Screening.Answer(item, true, this.since, null, null, this.expiry, null);
		return policy.of(item).takesLetter() && policy.of(item).counts(answer, answeredOn, day);
	}

}
