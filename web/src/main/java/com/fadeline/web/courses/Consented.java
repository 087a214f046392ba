package com.fadeline.web.courses;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Consent;
import com.fadeline.api.course.ConsentKind;
import com.fadeline.api.course.ConsentView;
import com.fadeline.api.course.CourseAnswers;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseQuery.FindAnswers;
import com.fadeline.api.course.CourseView;
import org.jspecify.annotations.Nullable;

/**
 * A kind of consent. One to treatment is given for a course; one to photographs or to
 * marketing holds for all courses of the client, and is withdrawn in all by a withdrawal
 * in any.
 *
 * @param last the one signed last; null if there was never any
 * @param withdrawnAt when it was withdrawn; null while it is in force
 * @param courseId the course that it was signed in
 * @param elsewhere whether that is another one
 * @param site what that course treats; null where that is not known
 */
record Consented(ConsentKind kind, @Nullable Consent last, @Nullable Instant withdrawnAt, CourseId courseId,
		boolean elsewhere, @Nullable BodySite site) {

	/** One for each kind. */
	static List<Consented> of(CourseView course, FindAnswers.Result answers) {
		return Arrays.stream(ConsentKind.values()).map((kind) -> of(kind, course, answers)).toList();
	}

	private static Consented of(ConsentKind kind, CourseView course, FindAnswers.Result answers) {
		List<Given> given = everywhere(kind, course, answers)
			.flatMap((each) -> each.consents()
				.stream()
				.filter((view) -> view.consent().kind() == kind)
				.map((view) -> new Given(each, view)))
			.toList();
		Optional<Given> last = given.stream().max(Comparator.comparing(Given::signedAt));
		return last
			.map((it) -> new Consented(kind, it.view().consent(), withdrawnAt(it, given), it.course().courseId(),
					!it.course().courseId().equals(course.courseId()), it.course().bodySite()))
			.orElseGet(() -> new Consented(kind, null, null, course.courseId(), false, null));
	}

	private static Stream<CourseAnswers> everywhere(ConsentKind kind, CourseView course, FindAnswers.Result answers) {
		Stream<CourseAnswers> own = Stream.of(CourseAnswers.of(course));
		return (kind == ConsentKind.TREATMENT) ? own : Stream.concat(own,
				answers.courses().stream().filter((each) -> !each.courseId().equals(course.courseId())));
	}

	private static @Nullable Instant withdrawnAt(Given last, List<Given> given) {
		if (last.view().withdrawnAt() != null) {
			return last.view().withdrawnAt();
		}
		return given.stream()
			.map((each) -> each.view().withdrawnAt())
			.filter(Objects::nonNull)
			.filter((withdrawn) -> !withdrawn.isBefore(last.signedAt()))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	public boolean inForce() {
		return this.last != null && this.withdrawnAt == null;
	}

	/** A consent and the course it was given in. */
	private record Given(CourseAnswers course, ConsentView view) {

		Instant signedAt() {
			return this.view.consent().signedAt();
		}

	}

}
