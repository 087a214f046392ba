package com.fadeline.web.course.preparation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.stereotype.Component;

/**
 * Reader of which health questions a client can answer at home, and for which sitting.
 */
@Component
public class HomeHealthForms {

	private final ClientAnswers health;

	private final MessageFormatter say;

	private final Clock clock;

	HomeHealthForms(ClientAnswers health, MessageFormatter say, Clock clock) {
		this.health = health;
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Returns the sitting for which questions can be answered now; empty if none is near.
	 */
	public Optional<SittingView> sitting(CourseView course) {
		Instant now = this.clock.instant();
		return (course.status() != CourseStatus.OPEN) ? Optional.empty() : course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED && HomeAnswers.isTime(sitting.at(), now))
			.min(Comparator.comparing(SittingView::at));
	}

	/** Returns whether the client still has to answer for the sitting that is near. */
	public boolean isDue(CourseView course) {
		HomeAnswers given = course.homeAnswers();
		return sitting(course).filter((sitting) -> given == null || !given.sittingId().equals(sitting.sittingId()))
			.isPresent();
	}

	/**
	 * Returns the questions to answer before a sitting: those of every sitting, and those
	 * whose answer is not valid on its day. What a specialist assesses is not asked.
	 */
	List<ScreeningItem> questions(CourseView course, SittingView sitting) {
		LocalDate day = this.say.dayOf(sitting.at(), course.clinicId());
		return this.health.sheet(course, new FindAnswers.Result(List.of(CourseAnswers.of(course))))
			.questions()
			.stream()
			.filter((question) -> question.everySitting() || question.holdsUntil() == null
					|| day.isAfter(question.holdsUntil()))
			.map(HealthSheet.Question::name)
			.filter(HomeHealthForms::isAsked)
			.toList();
	}

	private static boolean isAsked(ScreeningItem item) {
		return item != ScreeningItem.PHOTOTYPE_V_OR_VI && item != ScreeningItem.IRON_OXIDE_PIGMENT;
	}

}
