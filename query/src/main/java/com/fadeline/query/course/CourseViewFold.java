package com.fadeline.query.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.FileId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;
import com.fadeline.query.record.WaitingListFold;

/**
 * Fold of the course view: a correction replaces what it corrects, a withdrawn record
 * stays with the reason of its withdrawal.
 */
final class CourseViewFold implements Fold<CourseEvent, CourseView> {

	@Override
	public CourseView apply(@Nullable CourseView course, CourseEvent event, EventMeta meta) {
		if (event instanceof CourseOpened opened) {
			return CourseDraft.opened(opened, meta.sequence());
		}
		if (course == null) {
			throw new IllegalStateException("Course %s has events but no opening".formatted(event.courseId()));
		}
		CourseDraft draft = new CourseDraft(course);
		write(event, draft, meta);
		draft.waiting = WaitingListFold.after(course.waiting(), event, meta.at());
		return draft.view(meta.sequence());
	}

	private static boolean signs(ConsentView view, FileId document) {
		return view.signature() != null && view.signature().document().fileId().equals(document);
	}

	private static void write(CourseEvent event, CourseDraft draft, EventMeta meta) {
		switch (event) {
			case CourseOpened opened -> throw new IllegalStateException("A course opens once");
			case AssessmentEvent known -> {
				draft.assessment = known.assessment();
				draft.estimate = known.estimate();
			}
			case ConsentRecorded recorded ->
				draft.consents.add(new ConsentView(recorded.consent(), null, recorded.signature()));
			case ConsentExplained it -> draft.consents.replaceAll((view) -> signs(view, it.document())
					? view.explained(new ConsentView.Talk(it.explainedBy(), it.explainedAt())) : view);
			case ConsentVoided it -> draft.declareVoid(it.consent(), it.reason());
			case ConsentWithdrawn withdrawn -> {
				draft.consents
					.replaceAll((view) -> (view.consent().kind() == withdrawn.kind() && view.withdrawnAt() == null)
							? view.withdrawn(meta.at()) : view);
				if (withdrawn.elsewhere() != null) {
					draft.consents.add(new ConsentView(withdrawn.elsewhere(), meta.at()));
				}
			}
			case ScreeningRecorded recorded -> draft.screenings = Lists.and(draft.screenings, recorded.screening());
			case AnsweredAtHome answered -> draft.homeAnswers = answered.answers();
			case ScreeningRetracted retracted -> draft.unscreen(retracted.answeredAt());
			case PatchTestRecorded recorded -> draft.patchTests.add(new PatchTestView(recorded.patchTest(), List.of()));
			case PatchTestRead read ->
				draft.reread(read.patchTestId(), (readings) -> Lists.and(readings, read.reading()));
			case PatchTestRetracted retracted when retracted.readAt() == null ->
				draft.patchTests.removeIf((view) -> view.patchTest().patchTestId().equals(retracted.patchTestId()));
			case PatchTestRetracted retracted -> draft.reread(retracted.patchTestId(),
					(readings) -> readings.stream()
						.filter((reading) -> !reading.readAt().equals(retracted.readAt()))
						.toList());
			case SittingScheduled booked -> draft.sittings = draft.sittings.book(booked);
			case SittingRescheduled moved -> {
				draft.sittings = draft.sittings.move(moved);
				draft.messages.changed(moved.sittingId(), meta.at());
			}
			case SittingRebooked changed -> {
				draft.sittings = draft.sittings.change(changed);
				draft.messages.changed(changed.sittingId(), meta.at());
			}
			case SittingCancelled cancelled -> {
				draft.sittings = draft.sittings.close(cancelled.sittingId(), SittingStatus.CANCELLED);
				draft.messages.changed(cancelled.sittingId(), meta.at());
			}
			case NoShowRecorded noShow ->
				draft.sittings = draft.sittings.close(noShow.sittingId(), SittingStatus.NO_SHOW);
			case SittingRecorded recorded -> draft.sittings = draft.sittings.record(recorded, meta.at());
			case SittingAmended amended -> draft.sittings = draft.sittings.amend(amended);
			case SittingRetracted retracted -> draft.sittings = draft.sittings.retract(retracted);
			case FadingLogged logged ->
				draft.fadings = draft.fadings.log(new FadingView(logged.fading(), List.of(), null, logged.findings()));
			case FadingAmended amended -> draft.change(amended.fading().fadingId(),
					(view) -> view.amended(amended.fading(), amended.reason(), amended.findings()));
			case FadingRetracted retracted ->
				draft.change(retracted.fadingId(), (view) -> view.retracted(retracted.reason()));
			case ReactionReported reported ->
				draft.reactions = draft.reactions.report(ReactionView.of(reported.reaction()));
			case ReactionAmended amended -> draft.change(amended.reaction().reactionId(),
					(view) -> view.amended(amended.reaction(), amended.reason()));
			case ReactionRetracted retracted ->
				draft.change(retracted.reactionId(), (view) -> view.retracted(retracted.reason()));
			case ReactionResolved resolved -> draft.change(resolved.reactionId(),
					(view) -> view.resolved(resolved.resolvedAt(), resolved.outcome(), resolved.notes()));
			case ReactionAssessed it -> draft.change(it.reactionId(), (view) -> view.assessed(it.assessment()));
			case ReactionFollowedUp it -> draft.change(it.reactionId(), (view) -> view.followedUp(it.followUp()));
			case ReactionCleared it -> draft.change(it.reactionId(), (view) -> view.cleared(it.clearance()));
			case ReactionEntryRetracted it ->
				draft.change(it.reactionId(), (view) -> view.withdrawn(it.entry(), it.reason()));
			case CourseExtended extended -> draft.plan = new PlannedSittings(draft.plan.min(), extended.maxSittings());
			case ExtensionRetracted back -> draft.plan = new PlannedSittings(draft.plan.min(), back.maxSittings());
			case ZoneAdded it -> draft.cover(Lists.and(draft.zones, it.zone()), it.estimate());
			case ZoneRetracted it -> draft.cover(Zones.without(draft.zones, it.zone()), it.estimate());
			case EarlierSittingsEvent changed -> draft.take(changed);
			case CourseCompleted completed -> draft.complete(completed);
			case CourseDiscontinued discontinued -> draft.end(CourseStatus.DISCONTINUED, discontinued.reason());
			case CourseReopened reopened -> draft.end(CourseStatus.OPEN, null);
			case CorrespondenceEvent it -> draft.messages.take(it, meta.at());
			case WaitingListEvent it -> draft.messages.take(it, draft.waiting, meta.at());
			case PhotoEvent it -> {
			}
			case ReminderRaised raised -> {
			}
			case CourseRedacted redacted -> {
			}
		}
	}

}
