package com.fadeline.web.course;

import java.util.Optional;
import java.util.function.Function;

import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Reader of courses and their parts for the REST controllers. */
@Component
public class CourseReader {

	private final QueryClient views;

	CourseReader(QueryClient views) {
		this.views = views;
	}

	public ResponseEntity<CourseView> course(CourseId course, @Nullable Long after) {
		return Responses.view(find(course, after), after);
	}

	/**
	 * Returns a part of a course; {@code what} names it in the error if it is missing.
	 */
	public <P> ResponseEntity<P> part(CourseId course, @Nullable Long after, Object what,
			Function<CourseView, Optional<P>> part) {
		CourseView view = find(course, after);
		boolean mayCome = after != null && view.sequence() < after;
		return Responses.view(view, part.apply(view)
			.orElseThrow(
					() -> new NoSuchViewException("%s in course %s".formatted(what, course), mayCome ? after : null)),
				after);
	}

	private CourseView find(CourseId course, @Nullable Long after) {
		return this.views.find(new FindCourse(course), CourseView.class, after)
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
	}

}
