package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;

/**
 * Mutable state of a course's health answers and expiring doctors' letters while one
 * event is applied.
 *
 * @param answered when each question was last answered
 * @param letters the latest about each question and reaction
 */
record HealthAnswers(CourseId courseId, Map<ScreeningItem, Instant> answered, List<Letter> letters) {

	HealthAnswers(AttentionFacts facts) {
		this(facts.courseId(), new HashMap<>(facts.answered()), new ArrayList<>(facts.letters()));
	}

	void answer(Screening screening) {
		screening.answers().forEach((answer) -> answer(answer, screening.answeredAt()));
	}

	private void answer(Screening.Answer answer, Instant at) {
		@Nullable Instant before = this.answered.get(answer.item());
		if (before != null && before.isAfter(at)) {
			return;
		}
		this.answered.put(answer.item(), at);
		this.letters.removeIf((letter) -> letter.item() == answer.item());
		if (answer.present() && answer.letterExpiry() != null) {
			this.letters.add(new Letter(this.courseId, answer.item(), null, at, answer.since(), answer.letterExpiry()));
		}
	}

	/** The latest letter counts; one without an expiry never needs renewal. */
	void clear(ReactionId id, @Nullable LocalDate expiry, Instant at) {
		this.letters.removeIf((letter) -> id.equals(letter.reactionId()));
		if (expiry != null) {
			this.letters.add(new Letter(this.courseId, null, id, at, null, expiry));
		}
	}

}
