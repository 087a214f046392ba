package com.fadeline.query.redaction;

import com.fadeline.query.redaction.ClientRedaction;

import java.util.List;

import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
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
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.WaitingListEvent;

/**
 * Redaction of events for clients, so that the history derived from them reveals no more
 * than their records.
 */
public record ClientEventRedaction(ClientRedaction told) {

	private static final String UNTOLD = "";

	/** Returns the event with an empty text instead of each reason. */
	public CourseEvent of(CourseEvent event) {
		return switch (event) {
			case CourseOpened it -> it;
			case AssessmentRevised it -> it;
			case AssessmentAmended it -> new AssessmentAmended(it.courseId(), it.assessment(), it.estimate(), UNTOLD);
			case ConsentRecorded it -> it;
			case AnsweredAtHome it -> it;
			case ConsentExplained it -> it;
			case ConsentVoided it -> new ConsentVoided(it.courseId(), it.consent(), UNTOLD);
			case ConsentWithdrawn it -> it;
			case ScreeningRecorded it ->
				new ScreeningRecorded(it.courseId(), ClientRedaction.withoutNotes(it.screening()));
			case PatchTestRecorded it -> new PatchTestRecorded(it.courseId(), this.told.of(it.patchTest()));
			case PatchTestRead it -> it;
			case ScreeningRetracted it -> new ScreeningRetracted(it.courseId(), it.answeredAt(), UNTOLD);
			case PatchTestRetracted it -> new PatchTestRetracted(it.courseId(), it.patchTestId(), it.readAt(), UNTOLD);
			case LaserSittingScheduled it -> new LaserSittingScheduled(it.courseId(), it.booking(), List.of());
			case SalineSessionScheduled it -> new SalineSessionScheduled(it.courseId(), it.booking(), List.of());
			case SittingRescheduled it ->
				new SittingRescheduled(it.courseId(), it.sittingId(), it.startsAt(), it.duration(), List.of());
			case SittingRebooked it -> new SittingRebooked(it.courseId(), it.method(), it.booking(), List.of());
			case SittingCancelled it -> new SittingCancelled(it.courseId(), it.sittingId(), UNTOLD);
			case NoShowRecorded it -> it;
			case LaserSittingRecorded it -> new LaserSittingRecorded(it.courseId(), it.sittingId(), it.number(),
					this.told.of(it.treatment()), List.of());
			case SalineSessionRecorded it -> new SalineSessionRecorded(it.courseId(), it.sittingId(), it.number(),
					this.told.of(it.treatment()), List.of());
			case SittingAmended it ->
				new SittingAmended(it.courseId(), it.sittingId(), this.told.of(it.treatment()), UNTOLD, List.of());
			case SittingRetracted it -> new SittingRetracted(it.courseId(), it.sittingId(), UNTOLD);
			case FadingLogged it ->
				new FadingLogged(it.courseId(), ClientRedaction.withoutNotes(it.fading()), List.of());
			case FadingAmended it ->
				new FadingAmended(it.courseId(), ClientRedaction.withoutNotes(it.fading()), UNTOLD, List.of());
			case FadingRetracted it -> new FadingRetracted(it.courseId(), it.fadingId(), UNTOLD);
			case ReactionReported it ->
				new ReactionReported(it.courseId(), ClientRedaction.withoutNotes(it.reaction()));
			case ReactionAmended it ->
				new ReactionAmended(it.courseId(), ClientRedaction.withoutNotes(it.reaction()), UNTOLD);
			case ReactionRetracted it -> new ReactionRetracted(it.courseId(), it.reactionId(), UNTOLD);
			case ReactionResolved it ->
				new ReactionResolved(it.courseId(), it.reactionId(), it.resolvedAt(), null, it.outcome());
			case ReactionAssessed it ->
				new ReactionAssessed(it.courseId(), it.reactionId(), ClientRedaction.withoutNotes(it.assessment()));
			case ReactionFollowedUp it -> new ReactionFollowedUp(it.courseId(), it.reactionId(),
					ClientRedaction.withoutNotes(it.followUp(), UNTOLD));
			case ReactionCleared it ->
				new ReactionCleared(it.courseId(), it.reactionId(), ClientRedaction.withoutNotes(it.clearance()));
			case ReactionEntryRetracted it ->
				new ReactionEntryRetracted(it.courseId(), it.reactionId(), it.entry(), UNTOLD);
			case CourseExtended it -> new CourseExtended(it.courseId(), it.maxSittings(), UNTOLD);
			case ExtensionRetracted it ->
				new ExtensionRetracted(it.courseId(), it.withdrawn(), it.maxSittings(), UNTOLD);
			case ZoneAdded it -> it;
			case ZoneRetracted it -> new ZoneRetracted(it.courseId(), it.zone(), it.estimate(), UNTOLD);
			case HistoryImported it -> it;
			case EarlierSittingsAmended it -> new EarlierSittingsAmended(it.courseId(), this.told.of(it.history()),
					this.told.of(it.before()), UNTOLD, List.of());
			case EarlierSittingsRetracted it -> new EarlierSittingsRetracted(it.courseId(), it.place(),
					this.told.of(it.before()), (it.history() == null) ? null : this.told.of(it.history()), UNTOLD);
			case CourseCompleted it -> new CourseCompleted(it.courseId(), it.outcome(), null);
			case CourseDiscontinued it -> new CourseDiscontinued(it.courseId(), UNTOLD);
			case CourseReopened it -> new CourseReopened(it.courseId(), UNTOLD);
			case ClientMessageSent it -> it;
			case WaitingListEvent it -> it;
			case PhotoAdded it -> it;
			case PhotoAligned it -> it;
			case PhotoRemoved it -> new PhotoRemoved(it.courseId(), it.photoId(), UNTOLD);
			case ClientMessageAnswered it -> it;
			case ReminderRaised it -> it;
			case CourseRedacted it -> it;
		};
	}

}
