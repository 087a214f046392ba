package com.fadeline.web.course.preparation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import org.jspecify.annotations.Nullable;

/**
 * View model of the health questions of a clinic with the client's latest answer to each,
 * from any course.
 *
 * @param atHome what the client answered at home and no specialist has verified
 */
public record HealthSheet(List<Question> questions, List<Screening.Answer> atHome) {

	/** Returns what the client answered at home; null if nothing or verified since. */
	public Screening.@Nullable Answer atHome(Question question) {
		return this.atHome.stream().filter((answer) -> answer.item() == question.name()).findFirst().orElse(null);
	}

	/**
	 * Returns whether the client answered with yes at home, and it waits to be verified.
	 */
	boolean isPresentAtHome(Question question) {
		Screening.Answer answer = atHome(question);
		return answer != null && answer.present();
	}

	/** Returns whether an answer given at home waits to be verified. */
	boolean isUnverified(Question question) {
		return atHome(question) != null;
	}

	/** Returns the questions asked at every sitting. */
	public List<Question> everySitting() {
		return this.questions.stream().filter(Question::everySitting).toList();
	}

	/** Returns the questions whose answers seldom change. */
	public List<Question> seldom() {
		return this.questions.stream().filter((question) -> !question.everySitting()).toList();
	}

	/** Returns the items that are present and still count. */
	public List<Question> present() {
		return this.questions.stream().filter(Question::present).toList();
	}

	/**
	 * Returns the questions without a valid answer, except those that are asked at every
	 * sitting anyway.
	 */
	public List<ScreeningItem> overdue() {
		return seldom().stream().filter((question) -> !question.holds()).map(Question::name).toList();
	}

	/** Returns how many questions have to be asked before a sitting today. */
	public long due() {
		return this.questions.stream().filter((question) -> !question.holds()).count();
	}

	/** Returns the question that was answered last; null if none was. */
	public @Nullable Question latest() {
		return this.questions.stream()
			.filter((question) -> question.last() != null)
			.max(Comparator.comparing((question) -> Objects.requireNonNull(question.last()).answeredAt()))
			.orElse(null);
	}

	/**
	 * View model of a question.
	 *
	 * @param everySitting whether it is asked at every sitting
	 * @param last the latest answer; null if there is none
	 * @param answeredOn day of that answer
	 * @param holdsUntil last day on which the answer is valid
	 * @param holds whether the answer is valid today
	 * @param present whether the item was answered with yes and counts today
	 * @param elsewhere whether it was answered in another course
	 * @param site body site of that course; null if unknown
	 */
	record Question(FindPolicy.Item item, boolean everySitting, @Nullable GivenAnswer last,
			@Nullable LocalDate answeredOn, @Nullable LocalDate holdsUntil, boolean holds, boolean present,
			boolean elsewhere, @Nullable BodySite site) {

		public ScreeningItem name() {
			return this.item.item();
		}

		Optional<GivenAnswer> answered() {
			return Optional.ofNullable(this.last);
		}

	}

}
