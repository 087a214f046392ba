package com.fadeline.web.course.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import org.jspecify.annotations.Nullable;

/** View model of an entry in the timeline of a course. */
sealed interface TimelineEntry {

	Instant at();

	/** Returns the fragment of the template that shows it. */
	String fragment();

	/** Returns the reason of the withdrawal; null if the record is not withdrawn. */
	@Nullable String takenBack();

	/** Entry that is one sentence. */
	sealed interface Sentence extends TimelineEntry {

		@Override
		default String fragment() {
			return "sentence";
		}

		@Override
		default @Nullable String takenBack() {
			return null;
		}

		/**
		 * Returns the path of the page that withdraws it, below that of the course; null
		 * if there is none.
		 */
		default @Nullable String withdrawal() {
			return null;
		}

		/** Returns the message key of the link to that page. */
		default String withdrawalKey() {
			return "course.timeline.retract";
		}

	}

	/**
	 * Entry of a change of state of the course.
	 *
	 * @param withdrawal null if it cannot be withdrawn
	 */
	record Turn(Instant at, MilestoneKind kind, @Nullable String withdrawal) implements Sentence {
	}

	/** Entry of a consent. */
	record Consented(Instant at, ConsentView consent) implements Sentence {

		@Override
		public @Nullable String takenBack() {
			return this.consent.voidedBecause();
		}

		@Override
		public @Nullable String withdrawal() {
			return this.consent.stands() ? "/consents/%s/retract".formatted(this.consent.consent().key()) : null;
		}

		@Override
		public String withdrawalKey() {
			return "course.consent.void";
		}

	}

	/** Entry of the withdrawal of a consent. */
	record Withdrawn(Instant at, ConsentView consent) implements Sentence {
	}

	/** Entry of the answers of a screening. */
	record Screened(Instant at, Screening screening) implements Sentence {

		@Override
		public String withdrawal() {
			return "/screenings/%s/retract".formatted(this.at);
		}

	}

	/** Entry of the photos of a day. */
	record Photographed(Instant at, int count) implements Sentence {
	}

	/** Entry of a patch test. */
	record Tested(Instant at, PatchTestView test) implements Sentence {

		@Override
		public String withdrawal() {
			return "/patch-tests/%s/retract".formatted(this.test.patchTest().patchTestId());
		}

	}

	/** Entry of the reading of a patch test. */
	record TestRead(Instant at, PatchTestView test) implements Sentence {

		@Override
		public String withdrawal() {
			return "/patch-tests/%s/reading/retract".formatted(this.test.patchTest().patchTestId());
		}

	}

	/** Entry of a sitting, done or booked. */
	record Sitting(Instant at, SittingView about, @Nullable String takenBack) implements TimelineEntry {

		@Override
		public String fragment() {
			return "sitting";
		}

	}

	/** Entry of a reading of fading. */
	record FadingRead(Instant at, FadingView about, @Nullable String takenBack) implements TimelineEntry {

		@Override
		public String fragment() {
			return "fading";
		}

	}

	/** Entry of an adverse reaction. */
	record Reacted(Instant at, ReactionView about, @Nullable String takenBack) implements TimelineEntry {

		@Override
		public String fragment() {
			return "reaction";
		}

	}

	/**
	 * Returns the entries of a course, newest first; booked sittings come before all
	 * others.
	 */
	static List<TimelineEntry> of(CourseView course, ProgressView progress, List<Photographed> photos) {
		List<TimelineEntry> entries = new ArrayList<>(photos);
		Optional<Milestone> extended = progress.timeline()
			.reversed()
			.stream()
			.filter((milestone) -> course.status() == CourseStatus.OPEN && milestone.kind() == MilestoneKind.EXTENDED)
			.findFirst();
		for (Milestone milestone : progress.timeline()) {
			if (milestone.at() != null && isTurn(milestone.kind())) {
				entries.add(new Turn(milestone.at(), milestone.kind(),
						extended.filter((last) -> last == milestone)
							.map((last) -> "/extensions/%d/retract".formatted(course.plan().max()))
							.orElse(null)));
			}
		}
		course.consents().forEach((view) -> addConsent(entries, view));
		course.screenings().forEach((view) -> entries.add(new Screened(view.answeredAt(), view)));
		course.patchTests().forEach((view) -> addPatchTest(entries, view));
		course.sittings().forEach((view) -> entries.add(new Sitting(view.at(), view, view.retractedBecause())));
		course.fadings()
			.forEach((view) -> entries.add(new FadingRead(view.fading().observedAt(), view, view.retractedBecause())));
		course.reactions()
			.forEach((view) -> entries.add(new Reacted(view.reaction().onsetAt(), view, view.retractedBecause())));
		entries.sort(Comparator.comparing(TimelineEntry::at));
		return entries.reversed();
	}

	private static void addConsent(List<TimelineEntry> entries, ConsentView view) {
		entries.add(new Consented(view.consent().signedAt(), view));
		if (view.withdrawnAt() != null) {
			entries.add(new Withdrawn(view.withdrawnAt(), view));
		}
	}

	private static void addPatchTest(List<TimelineEntry> entries, PatchTestView view) {
		entries.add(new Tested(view.patchTest().performedAt(), view));
		if (view.reading() != null) {
			entries.add(new TestRead(view.reading().readAt(), view));
		}
	}

	/** Returns whether a milestone has no record of its own in the course. */
	private static boolean isTurn(MilestoneKind kind) {
		return switch (kind) {
			case OPENED, EXTENDED, COMPLETED, DISCONTINUED, REOPENED -> true;
			case SITTING, FADING, REACTION, REACTION_RESOLVED, HISTORY, APPOINTMENT_MOVED, APPOINTMENT_CANCELLED ->
				false;
		};
	}

}
