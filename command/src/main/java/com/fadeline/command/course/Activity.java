package com.fadeline.command.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.WaitingListEvent;

/** Time of the last activity of a course, derived from its events one by one. */
public final class Activity {

	private Activity() {
	}

	/**
	 * Returns when the reported fact took place: the event's own time if it has one in
	 * the past, else the time of recording; empty for what the service did by itself.
	 */
	public static Optional<Instant> at(CourseEvent event, Instant recordedAt) {
		if (event instanceof ReminderRaised || event instanceof CourseRedacted) {
			return Optional.empty();
		}
		Instant recorded = recordedAt.truncatedTo(ChronoUnit.MILLIS);
		Instant own = own(event, recorded);
		return Optional.of(own.isBefore(recorded) ? own : recorded);
	}

	private static Instant own(CourseEvent event, Instant recorded) {
		return switch (event) {
			case CourseOpened e -> beginOf(e.openedOn());
			case ConsentRecorded e -> e.consent().signedAt();
			case AnsweredAtHome e -> e.answers().answeredAt();
			case ScreeningRecorded e -> e.screening().answeredAt();
			case PatchTestRecorded e -> e.patchTest().performedAt();
			case PatchTestRead e -> e.reading().readAt();
			case LaserSittingScheduled e -> e.booking().startsAt();
			case SalineSessionScheduled e -> e.booking().startsAt();
			case SittingRescheduled e -> e.startsAt();
			case SittingRebooked e -> e.booking().startsAt();
			case LaserSittingRecorded e -> e.treatment().performedAt();
			case SalineSessionRecorded e -> e.treatment().performedAt();
			case SittingAmended e -> e.treatment().performedAt();
			case FadingLogged e -> e.fading().observedAt();
			case FadingAmended e -> e.fading().observedAt();
			case ReactionReported e -> e.reaction().onsetAt();
			case ReactionAmended e -> e.reaction().onsetAt();
			case ReactionResolved e -> e.resolvedAt();
			case ReactionAssessed e -> e.assessment().assessedAt();
			case ReactionFollowedUp e -> e.followUp().at();
			case ReactionCleared e -> recorded;
			case AssessmentRevised e -> recorded;
			case AssessmentAmended e -> recorded;
			case ConsentWithdrawn e -> recorded;
			case ConsentExplained e -> e.explainedAt();
			case ConsentVoided e -> recorded;
			case SittingCancelled e -> recorded;
			case NoShowRecorded e -> recorded;
			case ScreeningRetracted e -> recorded;
			case PatchTestRetracted e -> recorded;
			case SittingRetracted e -> recorded;
			case FadingRetracted e -> recorded;
			case ReactionRetracted e -> recorded;
			case ReactionEntryRetracted e -> recorded;
			case HistoryImported e -> recorded;
			case EarlierSittingsAmended e -> recorded;
			case EarlierSittingsRetracted e -> recorded;
			case CourseExtended e -> recorded;
			case ExtensionRetracted e -> recorded;
			case ZoneAdded e -> recorded;
			case ZoneRetracted e -> recorded;
			case CourseCompleted e -> recorded;
			case CourseDiscontinued e -> recorded;
			case CourseReopened e -> recorded;
			case ClientMessageSent e -> recorded;
			case WaitingListEvent e -> recorded;
			case PhotoEvent e -> recorded;
			case ClientMessageAnswered e -> recorded;
			case ReminderRaised e -> recorded;
			case CourseRedacted e -> recorded;
		};
	}

	private static Instant beginOf(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
