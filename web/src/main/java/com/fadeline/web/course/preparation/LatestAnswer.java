package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.time.LocalDate;

import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * Response body of the latest answer of a client to a question.
 *
 * @param courseId the course in which it was given; null if the question was never
 * answered, as are the components after it
 * @param holdsUntil last day on which the answer is valid
 * @param holds whether the answer is valid today
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
