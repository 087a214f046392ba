package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * View model of the state of one kind of consent. Consent to treatment is given for a
 * course; consent to photographs or to marketing is valid for all courses of the client,
 * and a withdrawal in any course withdraws it in all. One that is void is left out, and
 * one that still has to be explained counts only where there is no other.
 *
 * @param last the consent signed last; null if there is none
 * @param withdrawnAt when it was withdrawn; null while it is in force
 * @param courseId the course in which it was signed
 * @param elsewhere whether that is another course than the one shown
 * @param site the body site of that course; null if unknown
 * @param awaitsTalk whether it was signed at home and a specialist still has to explain
 * it
 */
public record Consented(ConsentKind kind, @Nullable Consent last, @Nullable Instant withdrawnAt, CourseId courseId,
		boolean elsewhere, @Nullable BodySite site, boolean awaitsTalk) {

	/** Returns one for each kind. */
	public static List<Consented> of(CourseView course, FindAnswers.Result answers) {
		return of(CourseAnswers.of(course), answers);
	}

	/** Returns one for each kind, as they are for one of the client's courses. */
	public static List<Consented> of(CourseAnswers course, FindAnswers.Result answers) {
		return Arrays.stream(ConsentKind.values()).map((kind) -> of(kind, course, answers)).toList();
	}

	private static Consented of(ConsentKind kind, CourseAnswers course, FindAnswers.Result answers) {
		List<Given> given = everywhere(kind, course, answers)
			.flatMap((each) -> each.consents()
				.stream()
				.filter((view) -> view.stands() && view.consent().kind() == kind)
				.map((view) -> new Given(each, view)))
			.toList();
		Optional<Given> last = given.stream()
			.max(Comparator.comparing((Given each) -> !each.view().awaitsTalk()).thenComparing(Given::signedAt));
		return last
			.map((it) -> new Consented(kind, it.view().consent(), withdrawnAt(it, given), it.course().courseId(),
					!it.course().courseId().equals(course.courseId()), it.course().bodySite(), it.view().awaitsTalk()))
			.orElseGet(() -> new Consented(kind, null, null, course.courseId(), false, null, false));
	}

	private static Stream<CourseAnswers> everywhere(ConsentKind kind, CourseAnswers course,
			FindAnswers.Result answers) {
		Stream<CourseAnswers> own = Stream.of(course);
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
		return isSigned() && !this.awaitsTalk;
	}

	/** Returns whether it was signed and not withdrawn, explained or not. */
	public boolean isSigned() {
		return this.last != null && this.withdrawnAt == null;
	}

	/** Pair of a consent and the course in which it was given. */
	private record Given(CourseAnswers course, ConsentView view) {

		Instant signedAt() {
			return this.view.consent().signedAt();
		}

	}

}
