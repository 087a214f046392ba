package com.fadeline.web.courses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.FadingView;
import com.fadeline.api.course.ProgressView;
import com.fadeline.api.course.ProgressView.Milestone;
import com.fadeline.api.course.ReactionView;
import com.fadeline.api.course.SittingView;
import org.jspecify.annotations.Nullable;

/**
 * One step of the way of a course; of what it is about, all but one are null, or all for
 * a turn of the course itself.
 *
 * @param kind such as SITTING, or EXTENDED for a turn
 */
record CourseStep(Instant at, String kind, @Nullable SittingView sitting, @Nullable FadingView fading,
		@Nullable ReactionView reaction) {

	/** The way of a course, newest first; what is booked comes before all. */
	static List<CourseStep> of(CourseView course, ProgressView progress) {
		List<CourseStep> steps = new ArrayList<>();
		course.sittings().forEach((sitting) -> steps.add(new CourseStep(sitting.at(), "SITTING", sitting, null, null)));
		course.fadings()
			.forEach((view) -> steps.add(new CourseStep(view.fading().observedAt(), "FADING", null, view, null)));
		course.reactions()
			.forEach((view) -> steps.add(new CourseStep(view.reaction().onsetAt(), "REACTION", null, null, view)));
		for (Milestone milestone : progress.timeline()) {
			if (milestone.at() != null && isTurn(milestone.kind())) {
				steps.add(new CourseStep(milestone.at(), milestone.kind(), null, null, null));
			}
		}
		steps.sort(Comparator.comparing(CourseStep::at).reversed());
		return steps;
	}

	/** Why it was taken back; null while it stands. */
	public @Nullable String takenBack() {
		if (this.sitting != null) {
			return this.sitting.retractedBecause();
		}
		return (this.fading != null) ? this.fading.retractedBecause()
				: (this.reaction != null) ? this.reaction.retractedBecause() : null;
	}

	private static boolean isTurn(String kind) {
		return switch (kind) {
			case "OPENED", "EXTENDED", "COMPLETED", "DISCONTINUED", "REOPENED" -> true;
			default -> false;
		};
	}

}
