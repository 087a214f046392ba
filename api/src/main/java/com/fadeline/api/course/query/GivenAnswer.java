package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.CourseId;

/**
 * Value object of a client's answer to a contraindication question, with its course and
 * time. It holds for all courses of the client.
 */
public record GivenAnswer(CourseId courseId, Instant answeredAt, Screening.Answer answer) {

	/** Returns all answers of a course, in the order of recording. */
	public static Stream<GivenAnswer> of(CourseId course, List<Screening> screenings) {
		return screenings.stream()
			.flatMap((screening) -> screening.answers()
				.stream()
				.map((answer) -> new GivenAnswer(course, screening.answeredAt(), answer)));
	}

	/**
	 * Returns the latest answer to each question. Of two given at one moment the one
	 * recorded later counts, and of two courses the one by which the item is present.
	 */
	public static Map<ScreeningItem, GivenAnswer> latest(Stream<GivenAnswer> given) {
		Map<ScreeningItem, GivenAnswer> latest = new EnumMap<>(ScreeningItem.class);
		given.forEach((answer) -> latest.merge(answer.answer().item(), answer, GivenAnswer::later));
		return latest;
	}

	private GivenAnswer later(GivenAnswer next) {
		int order = this.answeredAt.compareTo(next.answeredAt());
		if (order == 0 && !this.courseId.equals(next.courseId())) {
			return this.answer.present() ? this : next;
		}
		return (order > 0) ? this : next;
	}

}
