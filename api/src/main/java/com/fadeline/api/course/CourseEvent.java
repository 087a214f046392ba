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

/** What happened in a course. */
public sealed interface CourseEvent {

	CourseId courseId();

	/** The types of events that there are. */
	static List<Class<? extends CourseEvent>> types() {
		return records(CourseEvent.class).toList();
	}

	private static Stream<Class<? extends CourseEvent>> records(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(CourseEvent::records)
				: Stream.of(type.asSubclass(CourseEvent.class));
	}

	/** The skin and the ink, and what they let expect, are known better. */
	sealed interface AssessmentEvent extends CourseEvent {

		Assessment assessment();

		Estimate estimate();

	}

	/** What treatment is prepared by. */
	sealed interface PreparationEvent extends CourseEvent {

	}

	/** What became of one sitting. */
	sealed interface SittingEvent extends CourseEvent {

		SittingId sittingId();

	}

	/** A sitting was booked. */
	sealed interface SittingScheduled extends SittingEvent {

		Method method();

		Booking booking();

		List<AcceptedFinding> findings();

		@Override
		default SittingId sittingId() {
			return booking().sittingId();
		}

	}

	/** A sitting was done, booked or not. */
	sealed interface SittingRecorded extends SittingEvent {

		/** Which sitting of the course it is, from 1, past sittings counted. */
		int number();

		Treatment treatment();

		List<AcceptedFinding> findings();

	}

	/** What was seen of the fading. */
	sealed interface FadingEvent extends CourseEvent {

	}

	/** What became of one reaction. */
	sealed interface ReactionEvent extends CourseEvent {

	}

	/** What is on record of sittings done elsewhere. */
	sealed interface EarlierSittingsEvent extends CourseEvent, HistoryChange {

	}

	/** How far the course is to go, and its end. */
	sealed interface LifecycleEvent extends CourseEvent {

	}

	/**
	 * @param bodySite null where an imported history does not say
	 */
	@Revision("1")
	record CourseOpened(CourseId courseId, ClientId clientId, ClinicId clinicId, @Nullable BodySite bodySite,
			@Personal List<String> zones, Goal goal, double targetFading, Assessment assessment, PlannedSittings plan,
			Estimate estimate, LocalDate openedOn) implements CourseEvent {

		public CourseOpened {
			zones = Zones.of(zones);
		}

	}

	@Revision("1")
	record AssessmentRevised(CourseId courseId, Assessment assessment, Estimate estimate) implements AssessmentEvent {
	}

	@Revision("1")
	record AssessmentAmended(CourseId courseId, Assessment assessment, Estimate estimate,
			@Personal String reason) implements AssessmentEvent {
	}

	@Revision("1")
	record ConsentRecorded(CourseId courseId, Consent consent) implements PreparationEvent {
	}

	/**
	 * A consent ended.
	 *
	 * @param elsewhere the consent, where it was signed in another course of the client;
	 * null where this course has it
	 */
	@Revision("2")
	record ConsentWithdrawn(CourseId courseId, ConsentKind kind,
			@Nullable Consent elsewhere) implements PreparationEvent {

		/** Of a consent that this course has. */
		public ConsentWithdrawn(CourseId courseId, ConsentKind kind) {
			this(courseId, kind, null);
		}

	}

	@Revision("2")
	record ScreeningRecorded(CourseId courseId, Screening screening) implements PreparationEvent {
	}

	@Revision("1")
	record PatchTestRecorded(CourseId courseId, PatchTest patchTest) implements PreparationEvent {
	}

	@Revision("1")
	record PatchTestRead(CourseId courseId, PatchTestId patchTestId,
			PatchTest.Reading reading) implements PreparationEvent {
	}

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

	@Revision("1")
	record SittingRescheduled(CourseId courseId, SittingId sittingId, Instant startsAt, Duration duration,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingRescheduled {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record SittingCancelled(CourseId courseId, SittingId sittingId, @Personal String reason) implements SittingEvent {
	}

	@Revision("1")
	record NoShowRecorded(CourseId courseId, SittingId sittingId) implements SittingEvent {
	}

	/**
	 * @param number which sitting of the course it is, from 1, past sittings counted
	 */
	@Revision("2")
	record LaserSittingRecorded(CourseId courseId, SittingId sittingId, int number, LaserTreatment treatment,
			List<AcceptedFinding> findings) implements SittingRecorded {

		public LaserSittingRecorded {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * @param number which sitting of the course it is, from 1, past sittings counted
	 */
	@Revision("2")
	record SalineSessionRecorded(CourseId courseId, SittingId sittingId, int number, SalineTreatment treatment,
			List<AcceptedFinding> findings) implements SittingRecorded {

		public SalineSessionRecorded {
			findings = Lists.copy(findings);
		}

	}

	@Revision("2")
	record SittingAmended(CourseId courseId, SittingId sittingId, Treatment treatment, @Personal String reason,
			List<AcceptedFinding> findings) implements SittingEvent {

		public SittingAmended {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record SittingRetracted(CourseId courseId, SittingId sittingId, @Personal String reason) implements SittingEvent {
	}

	@Revision("1")
	record FadingLogged(CourseId courseId, Fading fading, List<AcceptedFinding> findings) implements FadingEvent {

		public FadingLogged {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record FadingAmended(CourseId courseId, Fading fading, @Personal String reason,
			List<AcceptedFinding> findings) implements FadingEvent {

		public FadingAmended {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record FadingRetracted(CourseId courseId, FadingId fadingId, @Personal String reason) implements FadingEvent {
	}

	@Revision("2")
	record ReactionReported(CourseId courseId, Reaction reaction) implements ReactionEvent {
	}

	@Revision("2")
	record ReactionAmended(CourseId courseId, Reaction reaction, @Personal String reason) implements ReactionEvent {
	}

	@Revision("1")
	record ReactionRetracted(CourseId courseId, ReactionId reactionId,
			@Personal String reason) implements ReactionEvent {
	}

	@Revision("2")
	record ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt,
			@Personal @Nullable String notes, @Nullable ReactionOutcome outcome) implements ReactionEvent {

		/** The end of one of which it is not known how it ended. */
		public ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	@Revision("1")
	record ReactionAssessed(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements ReactionEvent {
	}

	@Revision("1")
	record ReactionFollowedUp(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements ReactionEvent {
	}

	@Revision("1")
	record ReactionCleared(CourseId courseId, ReactionId reactionId, Clearance clearance) implements ReactionEvent {
	}

	@Revision("1")
	record CourseExtended(CourseId courseId, int maxSittings, @Personal String reason) implements LifecycleEvent {
	}

	/**
	 * A history went on record, or a later delivery extended it.
	 *
	 * @param history the whole of it as it stands now
	 * @param before what stood under its key until now, and counts no more; null where it
	 * is new
	 * @param delivered all that its source tells, where a person corrected some of it, so
	 * that a repeat is known; null where that is the history
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
	 * A mistake in what is on record of earlier sittings was corrected.
	 *
	 * @param history the whole of it as it stands now
	 * @param before what stood until now, and counts no more
	 */
	@Revision("1")
	record EarlierSittingsAmended(CourseId courseId, History history, History before, @Personal String reason,
			List<AcceptedFinding> findings) implements EarlierSittingsEvent {

		public EarlierSittingsAmended {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * An earlier sitting was recorded by mistake, or all of a history.
	 *
	 * @param place which sitting; null for all of them
	 * @param before what stood until now, and counts no more
	 * @param history what is left; null for nothing
	 */
	@Revision("1")
	record EarlierSittingsRetracted(CourseId courseId, @Nullable Integer place, History before,
			@Nullable History history, @Personal String reason) implements EarlierSittingsEvent {
	}

	@Revision("2")
	record CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Personal @Nullable String notes,
			List<AcceptedFinding> findings) implements LifecycleEvent {

		public CourseCompleted {
			findings = Lists.copy(findings);
		}

		/** One of which there was nothing to say. */
		public CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	@Revision("1")
	record CourseDiscontinued(CourseId courseId, @Personal String reason) implements LifecycleEvent {
	}

	@Revision("1")
	record CourseReopened(CourseId courseId, @Personal String reason) implements LifecycleEvent {
	}

	@Revision("1")
	record ReminderRaised(CourseId courseId, Reminder reminder) implements CourseEvent {
	}

	/** Nobody can read any more who was treated; what was done stays. */
	@Revision("1")
	record CourseRedacted(CourseId courseId, ClientId clientId) implements CourseEvent, Redaction {
	}

}
