package com.fadeline.web.course.preparation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reader of the health answers and consents of a client, across all courses. */
@Component
public class ClientAnswers {

	private final QueryClient views;

	private final Clinics clinics;

	private final MessageFormatter say;

	ClientAnswers(QueryClient views, Clinics clinics, MessageFormatter say) {
		this.views = views;
		this.clinics = clinics;
		this.say = say;
	}

	/** Returns the client's answers and consents in all courses. */
	public FindAnswers.Result answers(CourseView course) {
		return this.views.ask(new FindAnswers(course.clientId(), Set.of(course.clinicId())), FindAnswers.Result.class);
	}

	public HealthSheet sheet(CourseView course) {
		return sheet(course, answers(course));
	}

	/** Returns the questions of the clinic in the order of the policy. */
	public HealthSheet sheet(CourseView course, FindAnswers.Result answers) {
		ScreeningPolicy policy = this.clinics.of(course.clinicId()).policy().screening();
		Map<ScreeningItem, GivenAnswer> latest = answers.latest();
		LocalDate today = this.say.today(course.clinicId());
		return new HealthSheet(Arrays.stream(ScreeningItem.values())
			.map((item) -> question(item, policy, course, answers, latest.get(item), today))
			.toList(), unverified(course, latest));
	}

	/** Returns what was answered at home for a sitting to come and not verified since. */
	private static List<Screening.Answer> unverified(CourseView course, Map<ScreeningItem, GivenAnswer> latest) {
		HomeAnswers given = course.homeAnswers();
		if (given == null || course.sittings()
			.stream()
			.noneMatch((sitting) -> sitting.sittingId().equals(given.sittingId())
					&& sitting.status() == SittingStatus.SCHEDULED)) {
			return List.of();
		}
		return given.unverified((item) -> {
			GivenAnswer last = latest.get(item);
			return last != null && !last.answeredAt().isBefore(given.answeredAt());
		});
	}

	private HealthSheet.Question question(ScreeningItem item, ScreeningPolicy policy, CourseView course,
			FindAnswers.Result answers, @Nullable GivenAnswer last, LocalDate today) {
		FindPolicy.Item asked = FindPolicy.Item.of(item, policy);
		boolean everySitting = policy.isAskedAtEverySitting(item);
		if (last == null) {
			return new HealthSheet.Question(asked, everySitting, null, null, null, false, false, false, null);
		}
		LocalDate on = this.say.dayOf(last.answeredAt(), course.clinicId());
		LocalDate until = policy.holdsUntil(item, on);
		return new HealthSheet.Question(asked, everySitting, last, on, until, !today.isAfter(until),
				policy.of(item).counts(last.answer(), on, today), !last.courseId().equals(course.courseId()),
				answers.of(last.courseId()).map(CourseAnswers::bodySite).orElse(null));
	}

}
