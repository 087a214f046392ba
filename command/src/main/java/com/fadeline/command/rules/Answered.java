package com.fadeline.command.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.GivenAnswer;

/** Screening answers of a client, in any course. */
final class Answered {

	private Answered() {
	}

	/** Returns the latest answer to each question that was given by that moment. */
	static Map<ScreeningItem, GivenAnswer> latest(CourseFacts facts, Instant moment) {
		return GivenAnswer.latest(facts.everywhere()
			.flatMap((course) -> GivenAnswer.of(course.courseId(), course.preparation().screenings()))
			.filter((given) -> !given.answeredAt().isAfter(moment)));
	}

	static String words(ScreeningItem item) {
		return Terms.of(item);
	}

	static String words(Collection<ScreeningItem> items) {
		return items.stream().map(Answered::words).collect(Collectors.joining(", "));
	}

}
