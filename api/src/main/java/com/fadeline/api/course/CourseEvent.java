package com.fadeline.api.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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
	record AssessmentRevised(CourseId courseId, Assessment assessment, Estimate estimate) implements CourseEvent {
	}

	@Revision("1")
	record AssessmentAmended(CourseId courseId, Assessment assessment, Estimate estimate,
			@Personal String reason) implements CourseEvent {
	}

	@Revision("1")
	record ConsentRecorded(CourseId courseId, Consent consent) implements CourseEvent {
	}

	/**
	 * A consent ended.
	 *
	 * @param elsewhere the consent, where it was signed in another course of the client;
	 * null where this course has it
	 */
	@Revision("2")
	record ConsentWithdrawn(CourseId courseId, ConsentKind kind, @Nullable Consent elsewhere) implements CourseEvent {

		/** Of a consent that this course has. */
		public ConsentWithdrawn(CourseId courseId, ConsentKind kind) {
			this(courseId, kind, null);
		}

	}

	@Revision("2")
	record ScreeningRecorded(CourseId courseId, Screening screening) implements CourseEvent {
	}

	@Revision("1")
	record PatchTestRecorded(CourseId courseId, PatchTest patchTest) implements CourseEvent {
	}

	@Revision("1")
	record PatchTestRead(CourseId courseId, PatchTestId patchTestId, PatchTest.Reading reading) implements CourseEvent {
	}

	@Revision("1")
	record LaserSittingScheduled(CourseId courseId, Booking booking,
			List<AcceptedFinding> findings) implements CourseEvent {

		public LaserSittingScheduled {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record SalineSessionScheduled(CourseId courseId, Booking booking,
			List<AcceptedFinding> findings) implements CourseEvent {

		public SalineSessionScheduled {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record SittingRescheduled(CourseId courseId, SittingId sittingId, Instant startsAt, Duration duration,
			List<AcceptedFinding> findings) implements CourseEvent {

		public SittingRescheduled {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record SittingCancelled(CourseId courseId, SittingId sittingId, @Personal String reason) implements CourseEvent {
	}

	@Revision("1")
	record NoShowRecorded(CourseId courseId, SittingId sittingId) implements CourseEvent {
	}

	/**
	 * @param number which sitting of the course it is, from 1, past sittings counted
	 */
	@Revision("2")
	record LaserSittingRecorded(CourseId courseId, SittingId sittingId, int number, LaserTreatment treatment,
			List<AcceptedFinding> findings) implements CourseEvent {

		public LaserSittingRecorded {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * @param number which sitting of the course it is, from 1, past sittings counted
	 */
	@Revision("2")
	record SalineSessionRecorded(CourseId courseId, SittingId sittingId, int number, SalineTreatment treatment,
			List<AcceptedFinding> findings) implements CourseEvent {

		public SalineSessionRecorded {
			findings = Lists.copy(findings);
		}

	}

	@Revision("2")
	record SittingAmended(CourseId courseId, SittingId sittingId, Treatment treatment, @Personal String reason,
			List<AcceptedFinding> findings) implements CourseEvent {

		public SittingAmended {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record SittingRetracted(CourseId courseId, SittingId sittingId, @Personal String reason) implements CourseEvent {
	}

	@Revision("1")
	record FadingLogged(CourseId courseId, Fading fading, List<AcceptedFinding> findings) implements CourseEvent {

		public FadingLogged {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record FadingAmended(CourseId courseId, Fading fading, @Personal String reason,
			List<AcceptedFinding> findings) implements CourseEvent {

		public FadingAmended {
			findings = Lists.copy(findings);
		}

	}

	@Revision("1")
	record FadingRetracted(CourseId courseId, FadingId fadingId, @Personal String reason) implements CourseEvent {
	}

	@Revision("2")
	record ReactionReported(CourseId courseId, Reaction reaction) implements CourseEvent {
	}

	@Revision("2")
	record ReactionAmended(CourseId courseId, Reaction reaction, @Personal String reason) implements CourseEvent {
	}

	@Revision("1")
	record ReactionRetracted(CourseId courseId, ReactionId reactionId, @Personal String reason) implements CourseEvent {
	}

	@Revision("2")
	record ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt,
			@Personal @Nullable String notes, @Nullable ReactionOutcome outcome) implements CourseEvent {

		/** The end of one of which it is not known how it ended. */
		public ReactionResolved(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	@Revision("1")
	record ReactionAssessed(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements CourseEvent {
	}

	@Revision("1")
	record ReactionFollowedUp(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements CourseEvent {
	}

	@Revision("1")
	record ReactionCleared(CourseId courseId, ReactionId reactionId, Clearance clearance) implements CourseEvent {
	}

	@Revision("1")
	record CourseExtended(CourseId courseId, int maxSittings, @Personal String reason) implements CourseEvent {
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
			List<AcceptedFinding> findings) implements CourseEvent, HistoryChange {

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
			List<AcceptedFinding> findings) implements CourseEvent, HistoryChange {

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
			@Nullable History history, @Personal String reason) implements CourseEvent, HistoryChange {
	}

	@Revision("2")
	record CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Personal @Nullable String notes,
			List<AcceptedFinding> findings) implements CourseEvent {

		public CourseCompleted {
			findings = Lists.copy(findings);
		}

		/** One of which there was nothing to say. */
		public CourseCompleted(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	@Revision("1")
	record CourseDiscontinued(CourseId courseId, @Personal String reason) implements CourseEvent {
	}

	@Revision("1")
	record CourseReopened(CourseId courseId, @Personal String reason) implements CourseEvent {
	}

	@Revision("1")
	record ReminderRaised(CourseId courseId, Reminder reminder) implements CourseEvent {
	}

	/** Nobody can read any more who was treated; what was done stays. */
	@Revision("1")
	record CourseRedacted(CourseId courseId, ClientId clientId) implements CourseEvent, Redaction {
	}

}
