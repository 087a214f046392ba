package com.fadeline.web.courses;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.Reaction;
import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.course.CourseQuery.FindAnswers;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingStatus;
import com.fadeline.api.course.SittingView;

import org.jspecify.annotations.Nullable;

/**
 * View model of what is booked, consented and open before the next sitting of a course.
 *
 * @param method how it was treated last; laser if never
 * @param booked the sittings to come, earliest first
 * @param consents to photographs and marketing those of all courses of the client, which
 * hold for each of them
 * @param reactions those that stand, earliest first
 */
record PendingItems(Method method, List<SittingView> booked, List<Consented> consents, List<ReactionView> reactions) {

	/** So begin the rules of what comes before a sitting. */
	private static final List<String> PREPARATIONS = List.of("consent.", "screening.", "patchTest.");

	/** Of a course, with what the client agreed to in it and in others. */
	static PendingItems of(CourseView course, FindAnswers.Result answers) {
		return new PendingItems(lastMethod(course), booked(course), Consented.of(course, answers), reactions(course));
	}

	/**
	 * What the rules would say if the sitting were recorded: the same as the form does.
	 */
	static List<Finding> judged(Readiness readiness) {
		return readiness.record().stream().sorted(Comparator.comparing(Finding::severity)).toList();
	}

	/** What has to be settled before any sitting can be, whenever it is. */
	static List<Finding> unsettled(List<Finding> judged) {
		return judged.stream()
			.filter((finding) -> !finding.passes())
			.filter((finding) -> PREPARATIONS.stream().anyMatch(finding.rule()::startsWith))
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

	static List<SittingView> booked(CourseView course) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED)
			.sorted(Comparator.comparing(SittingView::at))
			.toList();
	}

	private static List<ReactionView> reactions(CourseView course) {
		return course.reactions()
			.stream()
			.filter((view) -> view.retractedBecause() == null)
			.sorted(Comparator.comparing((view) -> view.reaction().onsetAt()))
			.toList();
	}

	/**
	 * The reaction of this course that a finding is about: the earliest of its kind and
	 * grade.
	 */
	Optional<ReactionView> reactionOf(Finding finding) {
		return this.reactions.stream().filter((view) -> isAbout(finding, view)).findFirst();
	}

	/** Of another course the finding names two values more. */
	private static boolean isAbout(Finding finding, ReactionView view) {
		List<Finding.Value> values = finding.values();
		return values.size() >= 3 && values.size() <= 4
				&& values.getFirst().equals(Value.constant(view.reaction().kind()))
				&& (values.get(1).equals(Value.number(view.shownGrade()))
						|| values.get(1).equals(Value.number(view.worstGrade())));
	}

	/** Those that are not over. */
	public List<ReactionView> openReactions() {
		return this.reactions.stream().filter(ReactionView::isStillOpen).toList();
	}

	/** The first severe one that is not over; what it needs comes before all else. */
	@Nullable ReactionView severe() {
		return openReactions().stream().filter((view) -> view.worstGrade() >= Reaction.SEVERE).findFirst().orElse(null);
	}

	/** What the sittings ahead are taken to work with. */
	Method nextMethod() {
		return this.booked.isEmpty() ? this.method : this.booked.getFirst().method();
	}

}
