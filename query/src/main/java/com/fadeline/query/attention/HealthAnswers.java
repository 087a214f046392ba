package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 * @param given all that count, without their words
 */
record HealthAnswers(CourseId courseId, Map<ScreeningItem, Instant> answered, List<Letter> letters,
		List<Screening> given) {

	HealthAnswers(AttentionFacts facts) {
		this(facts.courseId(), new HashMap<>(facts.answered()), new ArrayList<>(facts.letters()),
				new ArrayList<>(facts.given()));
	}

	void answer(Screening screening) {
		this.given.add(new Screening(screening.answeredAt(),
				screening.answers()
					.stream()
					.map((it) -> new Screening.Answer(it.item(), it.present(), it.since(), null, it.letterDate(),
							it.letterExpiry(), null))
					.toList()));
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
	 * Withdraws the answers that were recorded last for a moment; those before hold
	 * again, or the question was never asked.
	 */
	void retract(Instant at) {
		Set<ScreeningItem> items = EnumSet.noneOf(ScreeningItem.class);
		this.given.reversed()
			.stream()
			.filter((screening) -> screening.answeredAt().equals(at))
			.findFirst()
			.ifPresentOrElse((gone) -> {
				gone.answers().forEach((answer) -> items.add(answer.item()));
				this.given.remove(this.given.lastIndexOf(gone));
			}, () -> this.answered.forEach((item, moment) -> {
				if (moment.equals(at)) {
					items.add(item);
				}
			}));
		this.answered.keySet().removeAll(items);
		this.letters.removeIf((letter) -> letter.item() != null && items.contains(letter.item()));
		this.given.forEach((screening) -> screening.answers()
			.stream()
			.filter((answer) -> items.contains(answer.item()))
			.forEach((answer) -> answer(answer, screening.answeredAt())));
	}

	/** The latest letter counts; one without an expiry never needs renewal. */
	void clear(ReactionId id, @Nullable LocalDate expiry, Instant at) {
		this.letters.removeIf((letter) -> id.equals(letter.reactionId()));
		if (expiry != null) {
			this.letters.add(new Letter(this.courseId, null, id, at, null, expiry));
		}
	}

}
