package com.fadeline.query.attention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.CourseId;

/**
 * Mutable state of a course's health answers and expiring doctors' letters while one
 * event is applied.
 *
 * @param answered when each question was last answered
 * @param letters the latest about each question
 * @param given all that count, without their words
 */
record HealthAnswers(CourseId courseId, Map<ScreeningItem, Instant> answered, List<Letter> letters,
		List<Screening> given) {

	HealthAnswers(AttentionFacts facts) {
		this(facts.courseId(), new HashMap<>(facts.answered()), letters(facts), new ArrayList<>(facts.given()));
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
		this.letters.removeIf((letter) -> items.contains(letter.item()));
		this.given.forEach((screening) -> screening.answers()
			.stream()
			.filter((answer) -> items.contains(answer.item()))
			.forEach((answer) -> answer(answer, screening.answeredAt())));
	}

	private static List<Letter> letters(AttentionFacts facts) {
		return new ArrayList<>(facts.letters().stream().filter((letter) -> letter.item() != null).toList());
	}

	/** Returns the letters about questions and about reactions. */
	List<Letter> letters(List<ReactionView> reactions) {
		return Stream
			.concat(this.letters.stream(), reactions.stream()
				.flatMap((view) -> Letter.of(this.courseId, view.reaction().reactionId(), view.clearances()).stream()))
			.toList();
	}

}
