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

/** Commands of the course aggregate. */
public sealed interface CourseCommand extends Command {

	CourseId courseId();

	@Override
	default UUID aggregateId() {
		return courseId().value();
	}

	/**
	 * Command that opens a course for a registered client.
	 *
	 * @param bodySite null only if an imported history does not state it
	 * @param targetFading percent; null for the goal's
	 * @param plan null for the estimate's
	 * @param openedOn null for today
	 */
	record OpenCourse(CourseId courseId, ClientId clientId, @Nullable BodySite bodySite, List<String> zones, Goal goal,
			@Nullable Double targetFading, Assessment assessment, @Nullable PlannedSittings plan,
			@Nullable LocalDate openedOn) implements CourseCommand {

		public OpenCourse {
			zones = Zones.of(zones);
		}

	}

	/** Command that records a new assessment of skin and ink. */
	record ReviseAssessment(CourseId courseId, Assessment assessment) implements CourseCommand {
	}

	/**
	 * Command that corrects a mistake in the assessment; it replaces the recorded one.
	 */
	record AmendAssessment(CourseId courseId, Assessment assessment, String reason) implements CourseCommand {
	}

	/** Command that records a signed consent. */
	record RecordConsent(CourseId courseId, Consent consent) implements CourseCommand {
	}

	/** Command that withdraws a consent. */
	record WithdrawConsent(CourseId courseId, ConsentKind kind) implements CourseCommand {
	}

	/** Command that records the answers of a screening. */
	record RecordScreening(CourseId courseId, Screening screening) implements CourseCommand {
	}

	/** Command that records a patch test. */
	record RecordPatchTest(CourseId courseId, PatchTest patchTest) implements CourseCommand {
	}

	/** Command that records a reading of a patch test. */
	record ReadPatchTest(CourseId courseId, PatchTestId patchTestId,
			PatchTest.Reading reading) implements CourseCommand {
	}

	/** Command that books a laser sitting. */
	record ScheduleLaserSitting(CourseId courseId, Booking booking,
			List<RuleOverride> overrides) implements CourseCommand {

		public ScheduleLaserSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/** Command that books a saline sitting. */
	record ScheduleSalineSession(CourseId courseId, Booking booking,
			List<RuleOverride> overrides) implements CourseCommand {

		public ScheduleSalineSession {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that moves a scheduled sitting.
	 *
	 * @param duration null keeps the duration
	 */
	record RescheduleSitting(CourseId courseId, SittingId sittingId, Instant startsAt, @Nullable Duration duration,
			List<RuleOverride> overrides) implements CourseCommand {

		public RescheduleSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/** Command that cancels a booked sitting. */
	record CancelSitting(CourseId courseId, SittingId sittingId, String reason) implements CourseCommand {
	}

	/** Command that records a no-show. */
	record RecordNoShow(CourseId courseId, SittingId sittingId) implements CourseCommand {
	}

	/**
	 * Command that records a laser sitting, scheduled under that id or a walk-in under a
	 * new one.
	 */
	record RecordLaserSitting(CourseId courseId, SittingId sittingId, LaserTreatment treatment,
			List<RuleOverride> overrides) implements CourseCommand {

		public RecordLaserSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that records a saline sitting, scheduled under that id or a walk-in under a
	 * new one.
	 */
	record RecordSalineSession(CourseId courseId, SittingId sittingId, SalineTreatment treatment,
			List<RuleOverride> overrides) implements CourseCommand {

		public RecordSalineSession {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that corrects a recorded sitting; the treatment replaces the recorded one.
	 */
	record AmendSitting(CourseId courseId, SittingId sittingId, Treatment treatment, String reason,
			List<RuleOverride> overrides) implements CourseCommand {

		public AmendSitting {
			overrides = Lists.copy(overrides);
		}

	}

	/**
	 * Command that withdraws a sitting recorded by mistake; it no longer counts anywhere.
	 */
	record RetractSitting(CourseId courseId, SittingId sittingId, String reason) implements CourseCommand {
	}

	/** Command that records a reading of fading. */
	record LogFading(CourseId courseId, Fading fading) implements CourseCommand {
	}

	/**
	 * Command that records several readings at once: all or none. Readings that are
	 * already recorded stay unchanged.
	 */
	record LogFadings(CourseId courseId, List<Fading> fadings) implements CourseCommand {

		public LogFadings {
			fadings = Lists.copy(fadings);
		}

	}

	/** Command that corrects a reading; it replaces the one recorded under its id. */
	record AmendFading(CourseId courseId, Fading fading, String reason) implements CourseCommand {
	}

	/** Command that withdraws a reading recorded by mistake. */
	record RetractFading(CourseId courseId, FadingId fadingId, String reason) implements CourseCommand {
	}

	/** Command that reports an adverse reaction. */
	record ReportReaction(CourseId courseId, Reaction reaction) implements CourseCommand {
	}

	/** Command that corrects a reaction; it replaces the one recorded under its id. */
	record AmendReaction(CourseId courseId, Reaction reaction, String reason) implements CourseCommand {
	}

	/** Command that withdraws a reaction reported by mistake. */
	record RetractReaction(CourseId courseId, ReactionId reactionId, String reason) implements CourseCommand {
	}

	/**
	 * Command that ends a reaction.
	 *
	 * @param outcome null if not known
	 */
	record ResolveReaction(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes,
			@Nullable ReactionOutcome outcome) implements CourseCommand {

		/** Creates one without an outcome. */
		public ResolveReaction(CourseId courseId, ReactionId reactionId, Instant resolvedAt, @Nullable String notes) {
			this(courseId, reactionId, resolvedAt, notes, null);
		}

	}

	/**
	 * Command that grades a reaction as a specialist finds it; the grade it was reported
	 * with stays.
	 */
	record AssessReaction(CourseId courseId, ReactionId reactionId,
			ReactionAssessment assessment) implements CourseCommand {
	}

	/** Command that records a follow-up of a reaction. */
	record FollowUpReaction(CourseId courseId, ReactionId reactionId, FollowUp followUp) implements CourseCommand {
	}

	/** Command that records a doctor's letter that permits treatment after a reaction. */
	record ClearReaction(CourseId courseId, ReactionId reactionId, Clearance clearance) implements CourseCommand {
	}

	/** Command that permits more sittings than planned. */
	record ExtendCourse(CourseId courseId, int maxSittings, String reason) implements CourseCommand {
	}

	/**
	 * Command that imports a history, or the additions of a later delivery.
	 *
	 * @param stated statements of the delivery about the course; null if it has none
	 */
	record ImportHistory(CourseId courseId, History history, @Nullable StatedCourse stated) implements CourseCommand {

		/** Creates one without statements about the course. */
		public ImportHistory(CourseId courseId, History history) {
			this(courseId, history, null);
		}

	}

	/**
	 * Command that records treatment elsewhere or before the course was opened, as
	 * reported by a client or a letter.
	 *
	 * @param history with the id as its key
	 */
	record RecordEarlierSittings(CourseId courseId, EarlierSittingsId earlierSittingsId,
			History history) implements CourseCommand {
	}

	/**
	 * Command that corrects the record of earlier sittings.
	 *
	 * @param history replaces the one of its key; its sittings keep their places
	 */
	record AmendEarlierSittings(CourseId courseId, History history, String reason) implements CourseCommand {
	}

	/**
	 * Command that withdraws an earlier sitting recorded by mistake, or all of a history.
	 *
	 * @param place the place of the sitting; null for all
	 */
	record RetractEarlierSittings(CourseId courseId, EarlierSittingsId earlierSittingsId, @Nullable Integer place,
			String reason) implements CourseCommand {
	}

	/**
	 * Command that judges a sitting and changes nothing; answered with a
	 * {@link Readiness}. It is a command, so that it is judged on the same side and by
	 * the same state as the sitting itself would be.
	 *
	 * @param method null for that of the booked sitting, else laser
	 * @param zones empty for those of the booked sitting, else of the course
	 * @param at null for the start of the booked sitting, else now
	 * @param sittingId of a booked sitting; null for one under consideration
	 */
	record AskReadiness(CourseId courseId, @Nullable Method method, List<String> zones, @Nullable Instant at,
			@Nullable SittingId sittingId) implements CourseCommand {

		public AskReadiness {
			zones = Zones.of(zones);
		}

	}

	/**
	 * Command that judges a treatment as if it were recorded and changes nothing;
	 * answered with {@link Findings}. It is a command, so that it is judged on the same
	 * side and by the same state as the record itself would be.
	 *
	 * @param sittingId of the sitting it would be recorded for, or of a recorded one that
	 * it would correct; null for a walk-in
	 */
	record AskFindings(CourseId courseId, @Nullable SittingId sittingId, Treatment treatment) implements CourseCommand {
	}

	/** Command that completes a course. */
	record CompleteCourse(CourseId courseId, CompletionOutcome outcome, @Nullable String notes,
			List<RuleOverride> overrides) implements CourseCommand {

		public CompleteCourse {
			overrides = Lists.copy(overrides);
		}

		/** Creates one that breaks no rule. */
		public CompleteCourse(CourseId courseId, CompletionOutcome outcome, @Nullable String notes) {
			this(courseId, outcome, notes, List.of());
		}

	}

	/** Command that discontinues a course. */
	record DiscontinueCourse(CourseId courseId, String reason) implements CourseCommand {
	}

	/** Command that reopens an ended course. */
	record ReopenCourse(CourseId courseId, String reason) implements CourseCommand {
	}

	/**
	 * Command that ends the course, if it is open, of a client to be erased. Sent by the
	 * service itself.
	 */
	record RestrictCourse(CourseId courseId) implements CourseCommand {
	}

	/**
	 * Command that records the erasure of the client. Sent by the service itself, once
	 * the key is destroyed.
	 */
	record RedactCourse(CourseId courseId) implements CourseCommand {
	}

	/**
	 * Command that records that the course needs attention. Sent by the service itself;
	 * one whose basis no longer holds changes nothing.
	 */
	record RaiseReminder(CourseId courseId, Reminder reminder) implements CourseCommand {
	}

}
