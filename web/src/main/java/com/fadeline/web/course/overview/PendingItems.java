package com.fadeline.web.course.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.course.preparation.Consented;
import org.jspecify.annotations.Nullable;

/**
 * View model of what is booked, consented and open before the next sitting of a course.
 *
 * @param method method of the last sitting; laser if there is none
 * @param booked sittings to come, earliest first
 * @param consents one for each kind; those to photographs and marketing come from all
 * courses of the client and are valid for each
 * @param reactions reactions that are not withdrawn, earliest first
 */
record PendingItems(Method method, List<SittingView> booked, List<Consented> consents, List<ReactionView> reactions) {

	/** Prefixes of the rules about preparations of a sitting. */
	private static final List<String> PREPARATIONS = List.of("consent.", "screening.", "patchTest.");

	/** Returns the items of a course, with the client's consents in all courses. */
	static PendingItems of(CourseView course, FindAnswers.Result answers) {
		return new PendingItems(lastMethod(course), NearBookings.booked(course), Consented.of(course, answers),
				reactions(course));
	}

	/**
	 * Returns the findings that recording the sitting would have, the same as in its
	 * form.
	 */
	static List<Finding> judged(Readiness readiness) {
		return readiness.record().stream().sorted(Comparator.comparing(Finding::severity)).toList();
	}

	/**
	 * Returns the findings that must be settled before any sitting, whatever its date.
	 */
	static List<Finding> unsettled(List<Finding> judged) {
		return judged.stream()
			.filter((finding) -> !finding.passes())
			.filter((finding) -> PREPARATIONS.stream().anyMatch(finding.id()::startsWith))
			.toList();
	}

	private static Method lastMethod(CourseView course) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.max(Comparator.comparing(SittingView::at))
			.map(SittingView::method)
			.orElse(Method.LASER);
	}

	private static List<ReactionView> reactions(CourseView course) {
		return course.reactions()
			.stream()
			.filter((view) -> view.retractedBecause() == null)
			.sorted(Comparator.comparing((view) -> view.reaction().onsetAt()))
			.toList();
	}

	/**
	 * Returns the reaction of this course that a finding is about: the earliest of its
	 * kind and grade.
	 */
	Optional<ReactionView> reactionOf(Finding finding) {
		return this.reactions.stream().filter((view) -> isAbout(finding, view)).findFirst();
	}

	/**
	 * Returns whether a finding is about a reaction of this course. A finding about
	 * another course has two more values.
	 */
	private static boolean isAbout(Finding finding, ReactionView view) {
		List<Finding.Value> values = finding.values();
		return values.size() >= 3 && values.size() <= 4
				&& values.getFirst().equals(Value.constant(view.reaction().kind()))
				&& (values.get(1).equals(Value.number(view.shownGrade()))
						|| values.get(1).equals(Value.number(view.worstGrade())));
	}

	/** Returns the reactions that are not resolved. */
	public List<ReactionView> openReactions() {
		return this.reactions.stream().filter(ReactionView::isStillOpen).toList();
	}

	/**
	 * Returns the first severe reaction that is not resolved, which takes precedence on
	 * the page; null if there is none.
	 */
	@Nullable ReactionView severe() {
		return openReactions().stream().filter((view) -> view.worstGrade() >= Reaction.SEVERE).findFirst().orElse(null);
	}

	/** Returns the method that the remaining sittings are assumed to use. */
	Method nextMethod() {
		return this.booked.isEmpty() ? this.method : this.booked.getFirst().method();
	}

}
