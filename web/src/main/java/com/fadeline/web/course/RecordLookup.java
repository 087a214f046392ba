package com.fadeline.web.course;

import java.util.Optional;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

/**
 * Lookup of a record of a course by its id; an unknown id is a
 * {@link NoSuchViewException}, except in {@code find}.
 */
public final class RecordLookup {

	private RecordLookup() {
	}

	/** Returns a recorded sitting. */
	public static SittingView sitting(CourseView course, SittingId id) {
		return found("recorded sitting " + id,
				course.sittings()
					.stream()
					.filter((each) -> each.sittingId().equals(id) && each.treatment() != null)
					.findAny());
	}

	/** Returns a booked sitting. */
	public static SittingView booking(CourseView course, SittingId id) {
		return found("booked sitting " + id,
				course.sittings()
					.stream()
					.filter((each) -> each.sittingId().equals(id) && each.status() == SittingStatus.SCHEDULED)
					.findAny());
	}

	public static History history(CourseView course, EarlierSittingsId id) {
		return found("earlier sittings " + id, find(course, id));
	}

	public static Optional<History> find(CourseView course, EarlierSittingsId id) {
		return course.histories().stream().filter((each) -> each.id().equals(id)).findAny();
	}

	/**
	 * Returns a sitting of a history.
	 * @param place place in the history; null for the only sitting
	 * @return null if the history lists none
	 * @throws MalformedRequestException if it lists several and no place is named
	 */
	public static @Nullable PastSitting sitting(History history, @Nullable Integer place) {
		if (place != null) {
			return found("sitting at place " + place, history.at(place));
		}
		if (history.sittings().size() > 1) {
			throw new MalformedRequestException("place",
					"is missing; the history lists %d sittings, so say which".formatted(history.sittings().size()));
		}
		return history.sittings().stream().findFirst().orElse(null);
	}

	public static Fading fading(CourseView course, FadingId id) {
		return found("fading " + id,
				course.fadings()
					.stream()
					.map(FadingView::fading)
					.filter((each) -> each.fadingId().equals(id))
					.findAny());
	}

	public static Reaction reaction(CourseView course, ReactionId id) {
		return reactionView(course, id).reaction();
	}

	public static ReactionView reactionView(CourseView course, ReactionId id) {
		return found("reaction " + id,
				course.reactions().stream().filter((each) -> each.reaction().reactionId().equals(id)).findAny());
	}

	public static <T> T found(String what, Optional<T> found) {
		return found.orElseThrow(() -> new NoSuchViewException(what, null));
	}

}
