package com.fadeline.api.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Command;
import com.fadeline.api.Lists;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.client.ClientId;

/** What can be asked of a course. */
public sealed interface CourseCommand extends Command {

	CourseId courseId();

	@Override
	default UUID aggregateId() {
		return courseId().value();
	}

	/**
	 * Opens a course for a registered client.
	 *
	 * @param bodySite null only where an imported history does not say
	 * @param targetFading percent; null takes the goal's
	 * @param plan null takes the estimate's
	 * @param openedOn null is today
	 */
	record OpenCourse(CourseId courseId, ClientId clientId, @Nullable BodySite bodySite, List<String> zones, Goal goal,
			@Nullable Double targetFading, Assessment assessment, @Nullable PlannedSittings plan,
			@Nullable LocalDate openedOn) implements CourseCommand {

		public OpenCourse {
			zones = Zones.of(zones);
		}

	}

	/** Brings a new look at skin and ink. */
	record ReviseAssessment(CourseId courseId, Assessment assessment) implements CourseCommand {
	}

	/** Corrects a mistake in the assessment; it replaces the one on record. */
	record AmendAssessment(CourseId courseId, Assessment assessment, String reason) implements CourseCommand {
	}

	record RecordConsent(CourseId courseId, Consent consent) implements CourseCommand {
	}

	record WithdrawConsent(CourseId courseId, ConsentKind kind) implements CourseCommand {
	}

	record RecordScreening(CourseId courseId, Screening screening) implements CourseCommand {
	}

	record RecordPatchTest(CourseId courseId, PatchTest patchTest) implements CourseCommand {
	}

	record ReadPatchTest(CourseId courseId, PatchTestId patchTestId,
			PatchTest.Reading reading) implements CourseCommand {
	}

	record ScheduleLaserSitting(CourseId courseId, Booking booking,
			List<RuleOverride> overrides) implements CourseCommand {

		public ScheduleLaserSitting {
			overrides = Lists.copy(overrides);
		}

	}

	record ScheduleSalineSession(CourseId courseId, Booking booking,
			List<RuleOverride> overrides) implements CourseCommand {

		public ScheduleSalineSession {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Moves a scheduled sitting.
	 *
	 * @param duration null keeps the length
	 */
	record RescheduleSitting(CourseId courseId, SittingId sittingId, Instant startsAt, @Nullable Duration duration,
			List<RuleOverride> overrides) implements CourseCommand {

		public RescheduleSitting {
			overrides = Lists.copy(overrides);
		}

	}

	record CancelSitting(CourseId courseId, SittingId sittingId, String reason) implements CourseCommand {
	}

	record RecordNoShow(CourseId courseId, SittingId sittingId) implements CourseCommand {
	}

	/** Records a laser sitting, scheduled under that id or a walk-in under a new one. */
	record RecordLaserSitting(CourseId courseId, SittingId sittingId, LaserTreatment treatment,
			List<RuleOverride> overrides) implements CourseCommand {

		public RecordLaserSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/** Records a saline session, scheduled under that id or a walk-in under a new one. */
	record RecordSalineSession(CourseId courseId, SittingId sittingId, SalineTreatment treatment,
			List<RuleOverride> overrides) implements CourseCommand {

		public RecordSalineSession {
			overrides = Lists.copy(overrides);
		}

	}

	/** Corrects a recorded sitting; the treatment replaces the one on record. */
	record AmendSitting(CourseId courseId, SittingId sittingId, Treatment treatment, String reason,
			List<RuleOverride> overrides) implements CourseCommand {

		public AmendSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/** Takes back a sitting that was recorded by mistake; it counts nowhere any more. */
	record RetractSitting(CourseId courseId, SittingId sittingId, String reason) implements CourseCommand {
	}

	record LogFading(CourseId courseId, Fading fading) implements CourseCommand {
	}

	/**
	 * Puts several readings on record at once: all or none. Of those that are on record
	 * already nothing changes.
	 */
	record LogFadings(CourseId courseId, List<Fading> fadings) implements CourseCommand {

		public LogFadings {
			fadings = Lists.copy(fadings);
		}

	}

	/** Corrects an observation; it replaces the one on record under its id. */
	record AmendFading(CourseId courseId, Fading fading, String reason) implements CourseCommand {
	}

	record RetractFading(CourseId courseId, FadingId fadingId, String reason) implements CourseCommand {
	}

	record ReportReaction(CourseId courseId, Reaction reaction) implements CourseCommand {
	}

	/** Corrects a reaction; it replaces the one on record under its id. */
	record AmendReaction(CourseId courseId, Reaction reaction, String reason) implements CourseCommand {
	}

	/** Takes back a reaction that was reported by mistake. */
	record RetractReaction(CourseId courseId, ReactionId reactionId, String reason) implements CourseCommand {
	}

	/**
	 * Ends a reaction.
	 *
	 * @param outcome null where that is not known
	 */
	record ResolveReaction(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes,
			@Nullable ReactionOutcome outcome) implements CourseCommand {

		/** Ends it without saying how. */
		public ResolveReaction(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	/**
	 * Grades a reaction as a specialist finds it; the grade it was reported with stays.
	 */
	record AssessReaction(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements CourseCommand {
	}

	/** Records what was done about a reaction. */
	record FollowUpReaction(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements CourseCommand {
	}

	/** Records a doctor's letter by which treatment may go on after a reaction. */
	record ClearReaction(CourseId courseId, ReactionId reactionId, Clearance clearance) implements CourseCommand {
	}

	/** Allows more sittings than planned. */
	record ExtendCourse(CourseId courseId, int maxSittings, String reason) implements CourseCommand {
	}

	/**
	 * Takes in a history, or what a later delivery of it adds.
	 *
	 * @param stated what the delivery says of the course; null where it says nothing
	 */
	record ImportHistory(CourseId courseId, History history, @Nullable StatedCourse stated) implements CourseCommand {

		/** One that says nothing of the course. */
		public ImportHistory(CourseId courseId, History history) {
			this(courseId, history, null);
		}

	}

	/**
	 * Records what was done elsewhere or before the course was opened, as a client or a
	 * letter tells it.
	 *
	 * @param history with the id as its key
	 */
	record RecordEarlierSittings(CourseId courseId, EarlierSittingsId earlierSittingsId,
			History history) implements CourseCommand {
	}

	/**
	 * Corrects what is on record of earlier sittings.
	 *
	 * @param history replaces the one of its key; its sittings keep their places
	 */
	record AmendEarlierSittings(CourseId courseId, History history, String reason) implements CourseCommand {
	}

	/**
	 * Takes back an earlier sitting that was recorded by mistake, or all of a history.
	 *
	 * @param place which of its sittings; null for all
	 */
	record RetractEarlierSittings(CourseId courseId, EarlierSittingsId earlierSittingsId, @Nullable Integer place,
			String reason) implements CourseCommand {
	}

	/**
	 * Asks what speaks against a sitting and changes nothing; answered with a
	 * {@link Readiness}. A command, so that it is judged where and as the sitting itself
	 * would be.
	 *
	 * @param method null takes that of the booked sitting, else laser
	 * @param zones empty takes those of the booked sitting, else of the course
	 * @param at null takes the start of the booked sitting, else now
	 * @param sittingId of a booked sitting; null for one that is only thought of
	 */
	record AskReadiness(CourseId courseId, @Nullable Method method, List<String> zones, @Nullable Instant at,
			@Nullable SittingId sittingId) implements CourseCommand {

		public AskReadiness {
			zones = Zones.of(zones);
		}

	}

	/**
	 * Asks what the rules would say if a treatment were recorded as it stands and changes
	 * nothing; answered with {@link Findings}. A command, so that it is judged where and
	 * as the record itself would be.
	 *
	 * @param sittingId of the sitting it would be recorded for, or of one on record that
	 * it would amend; null for a walk-in
	 */
	record AskFindings(CourseId courseId, @Nullable SittingId sittingId, Treatment treatment) implements CourseCommand {
	}

	/** Ends a course as it was wanted. */
	record CompleteCourse(CourseId courseId, CompletionOutcome outcome, @Nullable String notes,
			List<RuleOverride> overrides) implements CourseCommand {

		public CompleteCourse {
			overrides = Lists.copy(overrides);
		}

		/** One that breaks no rule. */
		public CompleteCourse(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	record DiscontinueCourse(CourseId courseId, String reason) implements CourseCommand {
	}

	record ReopenCourse(CourseId courseId, String reason) implements CourseCommand {
	}

	/**
	 * Ends the course, if it is open, of a client who is to be forgotten. Sent by the
	 * service itself.
	 */
	record RestrictCourse(CourseId courseId) implements CourseCommand {
	}

	/**
	 * Puts on record that the client was erased. Sent by the service itself, once the key
	 * is destroyed.
	 */
	record RedactCourse(CourseId courseId) implements CourseCommand {
	}

	/**
	 * Puts on record that the course needs somebody. Sent by the service itself; one that
	 * no longer holds changes nothing.
	 */
	record RaiseReminder(CourseId courseId, Reminder reminder) implements CourseCommand {
	}

}
