package com.fadeline.web.courses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.GivenAnswer;
import com.fadeline.api.course.ScreeningItem;
import org.jspecify.annotations.Nullable;

/**
 * The health questions of a clinic, and what a client answered to each last, in whichever
 * course.
 */
record HealthSheet(List<Question> questions) {

	/** What can change from one day to the next. */
	public List<Question> everySitting() {
		return this.questions.stream().filter(Question::everySitting).toList();
	}

	/** What seldom changes. */
	public List<Question> seldom() {
		return this.questions.stream().filter((question) -> !question.everySitting()).toList();
	}

	/** What the client has, and what counts still. */
	public List<Question> present() {
		return this.questions.stream().filter(Question::present).toList();
	}

	/** What has to be asked before a sitting on that day, whatever day it is. */
	public List<ScreeningItem> overdue() {
		return seldom().stream().filter((question) -> !question.holds()).map(Question::name).toList();
	}

	/** How many questions have to be asked before a sitting today. */
	public long due() {
		return this.questions.stream().filter((question) -> !question.holds()).count();
	}

	/** The answer given last; null if there is none. */
	public @Nullable Question latest() {
		return this.questions.stream()
			.filter((question) -> question.last() != null)
			.max(Comparator.comparing((question) -> Objects.requireNonNull(question.last()).answeredAt()))
			.orElse(null);
	}

	/**
	 * A question.
	 *
	 * @param everySitting whether it is asked at every sitting
	 * @param last the latest answer; null if there is none
	 * @param answeredOn the day of it
	 * @param holdsUntil the last day on which it holds
	 * @param holds whether it holds today
	 * @param present whether what was answered with yes counts today
	 * @param elsewhere whether it was answered in another course
	 * @param site what that course treats; null where that is not known
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
