package com.fadeline.web.courses;

import java.util.Optional;

import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FadingId;
import com.fadeline.api.course.FadingView;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.SittingView;
import com.fadeline.web.problems.NoSuchViewException;

/** Finds what is on record of a course by its id; what is not there is not found. */
final class OnRecord {

	private OnRecord() {
	}

	/** A sitting that was recorded. */
	static SittingView sitting(CourseView course, SittingId id) {
		return found("recorded sitting " + id,
				course.sittings()
					.stream()
					.filter((each) -> each.sittingId().equals(id) && each.treatment() != null)
					.findAny());
	}

	static Fading fading(CourseView course, FadingId id) {
		return found("fading " + id,
				course.fadings()
					.stream()
					.map(FadingView::fading)
					.filter((each) -> each.fadingId().equals(id))
					.findAny());
	}

	static Reaction reaction(CourseView course, ReactionId id) {
		return reactionView(course, id).reaction();
	}

	static ReactionView reactionView(CourseView course, ReactionId id) {
		return found("reaction " + id,
				course.reactions().stream().filter((each) -> each.reaction().reactionId().equals(id)).findAny());
	}

	private static <T> T found(String what, Optional<T> found) {
		return found.orElseThrow(() -> new NoSuchViewException(what, null));
	}

}
