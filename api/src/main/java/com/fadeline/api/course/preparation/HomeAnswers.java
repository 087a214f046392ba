package com.fadeline.api.course.preparation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.fadeline.api.Lists;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.id.SittingId;

/**
 * Value object of the health answers that a client gave at home before a sitting. No rule
 * goes by them: a specialist verifies each, which records it as an answer of the day.
 *
 * @param sittingId the booked sitting that they are for
 */
public record HomeAnswers(HomeAnswersId answersId, SittingId sittingId, Instant answeredAt,
		List<Screening.Answer> answers) {

	/** How long before the sitting they can be given (issue 19). */
	public static final Duration WINDOW = Duration.ofHours(72);

	public HomeAnswers {
		answers = Lists.copy(answers);
	}

	/** Returns whether answers to a sitting that begins then can be given now. */
	public static boolean isTime(Instant startsAt, Instant now) {
		return now.isBefore(startsAt) && !now.isBefore(startsAt.minus(WINDOW));
	}

	/**
	 * Returns whether both say the same of the same sitting, whenever they were given.
	 */
	public boolean saysTheSame(HomeAnswers other) {
		return this.sittingId.equals(other.sittingId) && this.answers.equals(other.answers);
	}

	/** Returns the answers that no specialist has verified. */
	public List<Screening.Answer> unverified(Predicate<ScreeningItem> verified) {
		return this.answers.stream().filter((answer) -> !verified.test(answer.item())).toList();
	}

	/** Returns the answer to a question. */
	public Optional<Screening.Answer> to(ScreeningItem item) {
		return this.answers.stream().filter((answer) -> answer.item() == item).findFirst();
	}

}
