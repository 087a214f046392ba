package com.fadeline.web.courses;

import java.time.Instant;
import java.time.LocalDate;

import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.GivenAnswer;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;
import org.jspecify.annotations.Nullable;

/**
 * The latest answer of a client to a question.
 *
 * @param courseId the course that it was given in
 * @param answer null where the question was never answered; what follows as well
 * @param holdsUntil the last day on which it holds
 * @param holds whether it holds today
 */
record LatestAnswer(ScreeningItem item, boolean askedAtEverySitting, boolean holds, @Nullable CourseId courseId,
		@Nullable Instant answeredAt, @Nullable LocalDate holdsUntil, Screening.@Nullable Answer answer) {

	static LatestAnswer of(HealthSheet.Question question) {
		@Nullable GivenAnswer last = question.last();
		return new LatestAnswer(question.name(), question.everySitting(), question.holds(),
				(last == null) ? null : last.courseId(), (last == null) ? null : last.answeredAt(),
				question.holdsUntil(), (last == null) ? null : last.answer());
	}

}
