package com.fadeline.web.live;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.id.CourseId;
import com.fadeline.web.problems.MalformedRequestException;

/** Value object of something that a page shows and follows. */
sealed interface Topic {

	/** Returns the name by which events refer to it. */
	String name();

	/**
	 * Topic of a course.
	 *
	 * @param seen sequence that the page shows; -1 if none
	 */
	record OfCourse(CourseId course, long seen) implements Topic {

		private static final Pattern TEXT = Pattern
			.compile("courses/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?::(\\d{1,18}))?");

		@Override
		public String name() {
			return "courses/" + this.course;
		}

	}

	/** Topic of a list. */
	record OfList(String listing) implements Topic {

		private static final Pattern TEXT = Pattern.compile("lists/([a-z]{1,20})");

		@Override
		public String name() {
			return "lists/" + this.listing;
		}

	}

	/**
	 * Parses a topic.
	 * @throws MalformedRequestException if the text is none
	 */
	static Topic parse(String text) {
		Matcher course = OfCourse.TEXT.matcher(text);
		if (course.matches()) {
			String seen = course.group(2);
			return new OfCourse(new CourseId(UUID.fromString(course.group(1))),
					(seen == null) ? -1 : Long.parseLong(seen));
		}
		Matcher list = OfList.TEXT.matcher(text);
		if (list.matches()) {
			return new OfList(list.group(1));
		}
		throw new MalformedRequestException("topic", "is none; write lists/NAME or courses/ID:SEEN");
	}

}
