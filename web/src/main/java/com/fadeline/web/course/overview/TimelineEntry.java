package com.fadeline.web.course.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import org.jspecify.annotations.Nullable;

/**
 * View model of an entry in the timeline of a course.
 *
 * @param kind such as SITTING, or EXTENDED for a change of state of the course
 * @param about the record, such as a {@link SittingView}; null for a change of state
 */
record TimelineEntry(Instant at, String kind, @Nullable Object about) {

	/**
	 * Returns the entries of a course, newest first; booked sittings come before all
	 * others.
	 */
	static List<TimelineEntry> of(CourseView course, ProgressView progress) {
		List<TimelineEntry> steps = new ArrayList<>();
		for (Milestone milestone : progress.timeline()) {
			if (milestone.at() != null && isTurn(milestone.kind())) {
				steps.add(new TimelineEntry(milestone.at(), milestone.kind(), null));
			}
		}
		course.consents().forEach((view) -> addConsent(steps, view));
		course.screenings().forEach((view) -> steps.add(new TimelineEntry(view.answeredAt(), "SCREENED", view)));
		course.patchTests().forEach((view) -> addPatchTest(steps, view));
		course.sittings().forEach((view) -> steps.add(new TimelineEntry(view.at(), "SITTING", view)));
		course.fadings().forEach((view) -> steps.add(new TimelineEntry(view.fading().observedAt(), "FADING", view)));
		course.reactions().forEach((view) -> steps.add(new TimelineEntry(view.reaction().onsetAt(), "REACTION", view)));
		steps.sort(Comparator.comparing(TimelineEntry::at));
		return steps.reversed();
	}

	private static void addConsent(List<TimelineEntry> steps, ConsentView view) {
		steps.add(new TimelineEntry(view.consent().signedAt(), "CONSENTED", view));
		if (view.withdrawnAt() != null) {
			steps.add(new TimelineEntry(view.withdrawnAt(), "WITHDRAWN", view));
		}
	}

	private static void addPatchTest(List<TimelineEntry> steps, PatchTestView view) {
		steps.add(new TimelineEntry(view.patchTest().performedAt(), "TESTED", view));
		if (view.reading() != null) {
			steps.add(new TimelineEntry(view.reading().readAt(), "READ", view));
		}
	}

	/** Returns the reason of the withdrawal; null if the record is not withdrawn. */
	public @Nullable String takenBack() {
		return switch (this.about) {
			case SittingView sitting -> sitting.retractedBecause();
			case FadingView fading -> fading.retractedBecause();
			case ReactionView reaction -> reaction.retractedBecause();
			case null, default -> null;
		};
	}

	private static boolean isTurn(String kind) {
		return switch (kind) {
			case "OPENED", "EXTENDED", "COMPLETED", "DISCONTINUED", "REOPENED" -> true;
			default -> false;
		};
	}

}
