package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;

/**
 * The answers to the health questions of a course and the doctors' letters that expire,
 * while one event is written into them.
 *
 * @param answered when each question was answered last
 * @param letters the latest about each question and reaction
 */
record HealthAnswers(CourseId courseId, Map<ScreeningItem, Instant> answered, List<Letter> letters) {

	HealthAnswers(CourseFacts facts) {
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

	/**
	 * The letter that came last counts; one without an expiry never asks to be renewed.
	 */
	void clear(ReactionId id, @Nullable LocalDate expiry, Instant at) {
		this.letters.removeIf((letter) -> id.equals(letter.reactionId()));
		if (expiry != null) {
			this.letters.add(new Letter(this.courseId, null, id, at, null, expiry));
		}
	}

}
