package com.fadeline.api.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.Redaction;
import com.fadeline.api.client.ClientId;

/** Events of the course aggregate. */
public sealed interface CourseEvent {

	CourseId courseId();

	/** Returns all event types. */
	static List<Class<? extends CourseEvent>> types() {
		return records(CourseEvent.class).toList();
	}

	private static Stream<Class<? extends CourseEvent>> records(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(CourseEvent::records)
				: Stream.of(type.asSubclass(CourseEvent.class));
	}

	/** Events of a new or corrected assessment, with its estimate. */
	sealed interface AssessmentEvent extends CourseEvent {

		Assessment assessment();

		Estimate estimate();

	}

	/** Events of the preparation of treatment. */
	sealed interface PreparationEvent extends CourseEvent {

	}

	/** Events of one sitting. */
	sealed interface SittingEvent extends CourseEvent {

		SittingId sittingId();

	}

	/** Event: a sitting was booked. */
	sealed interface SittingScheduled extends SittingEvent {

		Method method();

		Booking booking();

		List<AcceptedFinding> findings();

		@Override
		default SittingId sittingId() {
			return booking().sittingId();
		}

	}

	/** Event: a sitting was done, booked or not. */
	sealed interface SittingRecorded extends SittingEvent {

		/**
		 * Returns the number of the sitting in its course, from 1, past sittings
		 * included.
		 */
		int number();

		Treatment treatment();

		List<AcceptedFinding> findings();

	}

	/** Events of the fading readings. */
	sealed interface FadingEvent extends CourseEvent {

	}

	/** Events of one reaction. */
	sealed interface ReactionEvent extends CourseEvent {

	}

	/** Events of the record of sittings done elsewhere. */
	sealed interface EarlierSittingsEvent extends CourseEvent, HistoryChange {

	}

	/** Events of the extent of the course, and of its end. */
	sealed interface LifecycleEvent extends CourseEvent {

	}

	/**
	 * Event: the course was opened.
	 *
	 * @param bodySite null if an imported history does not state it
	 */
	@Revision("1")
	record CourseOpened(CourseId courseId, ClientId clientId, ClinicId clinicId, @Nullable BodySite bodySite,
			@Personal List<String> zones, Goal goal, double targetFading, Assessment assessment, PlannedSittings plan,
			Estimate estimate, LocalDate openedOn) implements CourseEvent {

		public CourseOpened {
			zones = Zones.of(zones);
		}

	}

	/** Event: skin and ink were assessed anew. */
	@Revision("1")
	record AssessmentRevised(CourseId courseId, Assessment assessment, Estimate estimate) implements AssessmentEvent {
	}

	/** Event: a mistake in the assessment was corrected. */
	@Revision("1")
	record AssessmentAmended(CourseId courseId, Assessment assessment, Estimate estimate,
			@Personal String reason) implements AssessmentEvent {
	}

	/** Event: a signed consent was recorded. */
	@Revision("1")
	record ConsentRecorded(CourseId courseId, Consent consent) implements PreparationEvent {
	}

	/**
	 * Event: a consent was withdrawn.
	 *
	 * @param elsewhere the consent, if it was signed in another course of the client;
	 * null if it is of this course
	 */
	@Revision("2")
	record ConsentWithdrawn(CourseId courseId, ConsentKind kind,
			@Nullable Consent elsewhere) implements PreparationEvent {

		/** Creates the event for a consent of this course. */
		public ConsentWithdrawn(CourseId courseId, ConsentKind kind) {
			this(courseId, kind, null);
		}

	}

	/** Event: the answers of a screening were recorded. */
	@Revision("2")
	record ScreeningRecorded(CourseId courseId, Screening screening) implements PreparationEvent {
	}

	/** Event: a patch test was recorded. */
	@Revision("1")
	record PatchTestRecorded(CourseId courseId, PatchTest patchTest) implements PreparationEvent {
	}

	/** Event: a patch test was read. */
	@Revision("1")
	record PatchTestRead(CourseId courseId, PatchTestId patchTestId,
			PatchTest.Reading reading) implements PreparationEvent {
	}

	/** Event: a laser sitting was booked. */
	@Revision("1")
	record LaserSittingScheduled(CourseId courseId, Booking booking,
			List<AcceptedFinding> findings) implements SittingScheduled {

		public LaserSittingScheduled {
			findings = Lists.copy(findings);
		}

		@Override
		public Method method() {
			return Method.LASER;
		}

	}

	/** Event: a saline sitting was booked. */
	@Revision("1")
	record SalineSessionScheduled(CourseId courseId, Booking booking,
			List<AcceptedFinding> findings) implements SittingScheduled {

		public SalineSessionScheduled {
			findings = Lists.copy(findings);
		}

		@Override
		public Method method() {
			return Method.SALINE;
		}

	}

	/** Event: a booked sitting was moved. */
	@Revision("1")
	record SittingRescheduled(CourseId courseId, SittingId sittingId, Instant startsAt, Duration duration,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingRescheduled {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a booked sitting was cancelled. */
	@Revision("1")
	record SittingCancelled(CourseId courseId, SittingId sittingId, @Personal String reason) implements SittingEvent {
	}

	/** Event: a no-show was recorded. */
	@Revision("1")
	record NoShowRecorded(CourseId courseId, SittingId sittingId) implements SittingEvent {
	}

	/**
	 * Event: a laser sitting was done.
	 *
	 * @param number of the sitting in its course, from 1, past sittings included
	 */
	@Revision("2")
	record LaserSittingRecorded(CourseId courseId, SittingId sittingId, int number, LaserTreatment treatment,
			List<AcceptedFinding> findings) implements SittingRecorded {

		public LaserSittingRecorded {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * Event: a saline sitting was done.
	 *
	 * @param number of the sitting in its course, from 1, past sittings included
	 */
	@Revision("2")
	record SalineSessionRecorded(CourseId courseId, SittingId sittingId, int number, SalineTreatment treatment,
			List<AcceptedFinding> findings) implements SittingRecorded {

		public SalineSessionRecorded {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a recorded sitting was corrected. */
	@Revision("2")
	record SittingAmended(CourseId courseId, SittingId sittingId, Treatment treatment, @Personal String reason,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingAmended {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a sitting recorded by mistake was withdrawn. */
	@Revision("1")
	record SittingRetracted(CourseId courseId, SittingId sittingId, @Personal String reason) implements SittingEvent {
	}

	/** Event: a reading of fading was recorded. */
	@Revision("1")
	record FadingLogged(CourseId courseId, Fading fading, List<AcceptedFinding> findings) implements FadingEvent {

		public FadingLogged {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a reading of fading was corrected. */
	@Revision("1")
	record FadingAmended(CourseId courseId, Fading fading, @Personal String reason,
			List<AcceptedFinding> findings) implements FadingEvent {

		public FadingAmended {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a reading of fading recorded by mistake was withdrawn. */
	@Revision("1")
	record FadingRetracted(CourseId courseId, FadingId fadingId, @Personal String reason) implements FadingEvent {
	}

	/** Event: an adverse reaction was reported. */
	@Revision("2")
	record ReactionReported(CourseId courseId, Reaction reaction) implements ReactionEvent {
	}

	/** Event: the report of a reaction was corrected. */
	@Revision("2")
	record ReactionAmended(CourseId courseId, Reaction reaction, @Personal String reason) implements ReactionEvent {
	}

	/** Event: a reaction reported by mistake was withdrawn. */
	@Revision("1")
	record ReactionRetracted(CourseId courseId, ReactionId reactionId,
			@Personal String reason) implements ReactionEvent {
	}

	/** Event: a reaction ended. */
	@Revision("2")
	record ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt,
			@Personal @Nullable String notes, @Nullable ReactionOutcome outcome) implements ReactionEvent {

		/** Creates the event without an outcome. */
		public ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	/** Event: a specialist assessed a reaction. */
	@Revision("1")
	record ReactionAssessed(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements ReactionEvent {
	}

	/** Event: a reaction was followed up. */
	@Revision("1")
	record ReactionFollowedUp(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements ReactionEvent {
	}

	/** Event: a doctor's letter permits treatment after a reaction. */
	@Revision("1")
	record ReactionCleared(CourseId courseId, ReactionId reactionId, Clearance clearance) implements ReactionEvent {
	}

	/** Event: the plan was extended to more sittings. */
	@Revision("1")
	record CourseExtended(CourseId courseId, int maxSittings, @Personal String reason) implements LifecycleEvent {
	}

	/**
	 * Event: a history was recorded, or a later delivery extended it.
	 *
	 * @param history the whole history now in effect
	 * @param before the history so far under its key, no longer in effect; null if it is
	 * new
	 * @param delivered everything its source states, if some of it was corrected by a
	 * person, so that a repeated delivery is recognized; null if equal to the history
	 */
	@Revision("2")
	record HistoryImported(CourseId courseId, History history, @Nullable History before, @Nullable History delivered,
			List<AcceptedFinding> findings) implements EarlierSittingsEvent {

		public HistoryImported {
			findings = Lists.copy(findings);
		}

		public HistoryImported(CourseId courseId, History history, @Nullable History before,
				List<AcceptedFinding> findings) {
			this(courseId, history, before, null, findings);
		}

		public HistoryImported(CourseId courseId, History history, List<AcceptedFinding> findings) {
			this(courseId, history, null, findings);
		}

	}

	/**
	 * Event: a mistake in the record of earlier sittings was corrected.
	 *
	 * @param history the whole history now in effect
	 * @param before the history so far, no longer in effect
	 */
	@Revision("1")
	record EarlierSittingsAmended(CourseId courseId, History history, History before, @Personal String reason,
			List<AcceptedFinding> findings) implements EarlierSittingsEvent {

		public EarlierSittingsAmended {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * Event: an earlier sitting recorded by mistake was withdrawn, or all of a history.
	 *
	 * @param place the place of the sitting; null for all of them
	 * @param before the history so far, no longer in effect
	 * @param history the rest; null if nothing is left
	 */
	@Revision("1")
	record EarlierSittingsRetracted(CourseId courseId, @Nullable Integer place, History before,
			@Nullable History history, @Personal String reason) implements EarlierSittingsEvent {
	}

	/** Event: the course was completed. */
	@Revision("2")
	record CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Personal @Nullable String notes,
			List<AcceptedFinding> findings) implements LifecycleEvent {

		public CourseCompleted {
			findings = Lists.copy(findings);
		}

		/** Creates the event without findings. */
		public CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	/** Event: the course was discontinued. */
	@Revision("1")
	record CourseDiscontinued(CourseId courseId, @Personal String reason) implements LifecycleEvent {
	}

	/** Event: the course was reopened. */
	@Revision("1")
	record CourseReopened(CourseId courseId, @Personal String reason) implements LifecycleEvent {
	}

	/** Event: a reminder was raised. */
	@Revision("1")
	record ReminderRaised(CourseId courseId, Reminder reminder) implements CourseEvent {
	}

	/**
	 * Event: the identity of the client became unreadable; the treatment records stay.
	 */
	@Revision("1")
	record CourseRedacted(CourseId courseId, ClientId clientId) implements CourseEvent, Redaction {
	}

}
