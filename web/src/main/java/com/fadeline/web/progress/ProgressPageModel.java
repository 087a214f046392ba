package com.fadeline.web.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.course.preparation.HomeHealthForms;
import com.fadeline.web.course.signing.DueConsents;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.FadingChart;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.schedules.BookedTimesOff;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Factory of the page on which a client sees a course. */
@Component
@ConditionalOnWebApplication
class ProgressPageModel {

	private final QueryClient views;

	private final Ids ids;

	private final Names names;

	private final CareTexts care;

	private final MessageFormatter say;

	private final BookedTimesOff away;

	private final DueConsents due;

	private final HomeHealthForms health;

	private final Clock clock;

	ProgressPageModel(QueryClient views, Ids ids, Names names, CareTexts care, MessageFormatter say,
			BookedTimesOff away, DueConsents due, HomeHealthForms health, Clock clock) {
		this.views = views;
		this.ids = ids;
		this.names = names;
		this.care = care;
		this.say = say;
		this.away = away;
		this.due = due;
		this.health = health;
		this.clock = clock;
	}

	/**
	 * Returns the page of a course.
	 * @param courses all courses of the client
	 * @param after the sequence to wait for; null shows the course as it is now
	 */
	ModelAndView of(ProgressView progress, List<ProgressView> courses, ClientId client, @Nullable Long after) {
		Optional<CourseView> found = this.views.find(new FindCourse(progress.courseId()), CourseView.class, after);
		Correspondence correspondence = found
			.map((course) -> Correspondence.of(course, progress, this.names, this.away, this.clock.instant()))
			.orElse(Correspondence.NONE);
		ModelAndView page = new ModelAndView("client/progress");
		page.addObject("client", client);
		page.addObject("progress", progress);
		page.addObject("today", this.say.today(progress.clinicId()));
		page.addObject("messageId", this.ids.next());
		page.addObject("correspondence", correspondence);
		page.addObject("preparation", this.care.preparation(progress, correspondence.next()));
		page.addObject("aftercare", this.care.aftercare(progress));
		page.addObject("photos",
				this.views.find(new FindPhotos(progress.courseId()), CoursePhotos.class)
					.map(CoursePhotos::photos)
					.orElse(List.of()));
		page.addObject("toSign", found.map(this::toSign).orElse(List.of()));
		page.addObject("answering", found.filter((course) -> this.health.sitting(course).isPresent()).isPresent());
		page.addObject("toAnswer", found.filter(this.health::isDue).isPresent());
		page.addObject("answeredAt", found.map(CourseView::homeAnswers).map(HomeAnswers::answeredAt).orElse(null));
		page.addObject("severe", severe(progress));
		page.addObject("chart", FadingChart.of(progress, this.say));
		page.addObject("story", new ClientTimelineText(this.say, progress.clinicId()));
		page.addObject("others",
				courses.stream().filter((course) -> !course.courseId().equals(progress.courseId())).toList());
		return page;
	}

	/** Returns the names of the consents that are due. */
	private List<String> toSign(CourseView course) {
		return this.due.due(course, LocaleContextHolder.getLocale().getLanguage())
			.stream()
			.map((line) -> this.say.name(line.text().topic()))
			.toList();
	}

	/** Returns a severe reaction that is open; null if there is none. */
	private static @Nullable ReactionView severe(ProgressView progress) {
		return progress.openReactions()
			.stream()
			.filter((open) -> open.shownGrade() >= Reaction.SEVERE)
			.findFirst()
			.orElse(null);
	}

}
