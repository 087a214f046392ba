package com.fadeline.command.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseCommand.RedactCourse;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RestrictCourse;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.StatedCourse;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.rules.CourseFacts;

/**
 * State of a course as far as its commands need it: to judge the next command and to
 * replay the receipt of a repeated one. Only events change it.
 */
final class CourseState {

	private ProcessedCommand<CourseOpened> opened;

	private Assessments assessments = new Assessments();

	private int maxSittings;

	private @Nullable ProcessedCommand<ExtendCourse> extended;

	private Consents consents = new Consents();

	private List<ProcessedCommand<Screening>> screenings = new ArrayList<>();

	private PatchTestLog patchTests = new PatchTestLog();

	private Sittings sittings = new Sittings();

	private Fadings fadings = new Fadings();

	private Reactions reactions = new Reactions();

	private Histories histories = new Histories();

	private Ending ending = new Ending();

	private Reminders reminders = new Reminders();

	private boolean redacted;

	@SuppressWarnings("NullAway.Init")
	CourseState() {
	}

	boolean isOpened() {
		return this.opened != null;
	}

	/** Returns whether only the opening is left of it. */
	boolean isRedacted() {
		return this.redacted;
	}

	ClinicId clinicId() {
		return this.opened.content().clinicId();
	}

	ClientId clientId() {
		return this.opened.content().clientId();
	}

	@Nullable BodySite bodySite() {
		return this.opened.content().bodySite();
	}

	double targetFading() {
		return this.opened.content().targetFading();
	}

	Consents consents() {
		return this.consents;
	}

	PatchTestLog patchTests() {
		return this.patchTests;
	}

	Sittings sittings() {
		return this.sittings;
	}

	Fadings fadings() {
		return this.fadings;
	}

	Reactions reactions() {
		return this.reactions;
	}

	Histories histories() {
		return this.histories;
	}

	Ending ending() {
		return this.ending;
	}

	/**
	 * Returns the receipt of a command that was processed before; empty for a new one.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if its id was used for other content
	 */
	Optional<Receipt> firstAnswerTo(CourseCommand command) {
		return switch (command) {
			case OpenCourse asked -> Optional.ofNullable(this.opened).map((first) -> Opening.answer(first, asked));
			case ReviseAssessment asked -> this.assessments.answerTo(asked);
			case AmendAssessment asked -> this.assessments.answerTo(asked);
			case RecordConsent asked -> this.consents.answerTo(asked);
			case WithdrawConsent asked -> this.consents.answerTo(asked);
			case RecordScreening asked -> this.screenings.stream()
				.filter((screening) -> screening.is(asked.screening()))
				.findFirst()
				.map((screening) -> screening.again(asked.aggregateId()));
			case RecordPatchTest asked -> this.patchTests.answerTo(asked);
			case ReadPatchTest asked -> this.patchTests.answerTo(asked);
			case ScheduleLaserSitting asked -> sitting(asked.booking().sittingId(),
					(sitting) -> sitting.answerToBooking(Method.LASER, asked.booking()));
			case ScheduleSalineSession asked -> sitting(asked.booking().sittingId(),
					(sitting) -> sitting.answerToBooking(Method.SALINE, asked.booking()));
			case RescheduleSitting asked -> sitting(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case CancelSitting asked -> sitting(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RecordNoShow asked -> sitting(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RecordLaserSitting asked ->
				sitting(asked.sittingId(), (sitting) -> sitting.answerToRecord(asked.treatment()));
			case RecordSalineSession asked ->
				sitting(asked.sittingId(), (sitting) -> sitting.answerToRecord(asked.treatment()));
			case AmendSitting asked -> sitting(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RetractSitting asked -> sitting(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case LogFading asked -> this.fadings.answerTo(asked);
			case LogFadings asked -> this.fadings.answerTo(asked);
			case AmendFading asked -> this.fadings.answerTo(asked);
			case RetractFading asked -> this.fadings.answerTo(asked);
			case ReportReaction asked -> this.reactions.answerTo(asked);
			case AmendReaction asked -> this.reactions.answerTo(asked);
			case RetractReaction asked -> this.reactions.answerTo(asked);
			case ResolveReaction asked -> this.reactions.answerTo(asked);
			case AssessReaction asked -> this.reactions.answerTo(asked);
			case FollowUpReaction asked -> this.reactions.answerTo(asked);
			case ClearReaction asked -> this.reactions.answerTo(asked);
			case ExtendCourse asked -> answer(this.extended, asked);
			case ImportHistory asked -> this.histories.answerTo(asked, delivery(asked));
			case RecordEarlierSittings asked -> this.histories.answerTo(asked);
			case AmendEarlierSittings asked -> this.histories.answerTo(asked);
			case RetractEarlierSittings asked -> this.histories.answerTo(asked);
			case AskReadiness asked -> Optional.empty();
			case AskFindings asked -> Optional.empty();
			case CompleteCourse asked -> this.ending.answerTo(asked);
			case DiscontinueCourse asked -> this.ending.answerTo(asked);
			case ReopenCourse asked -> this.ending.answerTo(asked);
			case RaiseReminder asked -> this.reminders.answerTo(asked);
			case RestrictCourse asked -> Optional.empty();
			case RedactCourse asked -> Optional.empty();
		};
	}

	/**
	 * Returns what a delivery adds to the recorded history.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if it is of another client
	 */
	Delivery delivery(ImportHistory asked) {
		StatedCourse stated = asked.stated();
		if (stated != null && !stated.clientId().equals(clientId())) {
			throw Refusal.conflict("Course %s is on record for another client; take another id for this history"
				.formatted(asked.courseId()));
		}
		return this.histories.delivery(asked, (stated == null) ? Statement.NONE
				: Statement.of(stated, this.opened.content(), this.assessments.present()));
	}

	private Optional<Receipt> sitting(SittingId id, Function<Sitting, Optional<Receipt>> answer) {
		return this.sittings.find(id).flatMap(answer);
	}

	private <T> Optional<Receipt> answer(@Nullable ProcessedCommand<T> latest, T asked) {
		return Optional.ofNullable(latest)
			.filter((first) -> first.is(asked))
			.map((first) -> first.again(this.opened.content().courseId().value()));
	}

	/**
	 * Applies one more event; returns another instance if the event redacts the course.
	 */
	CourseState with(CourseEvent event, long sequence, Instant recordedAt) {
		if (event instanceof CourseRedacted) {
			CourseState left = new CourseState();
			left.opened = this.opened;
			left.redacted = true;
			return left;
		}
		add(event, sequence, recordedAt);
		return this;
	}

	private void add(CourseEvent event, long sequence, Instant recordedAt) {
		this.reminders.notice(event, recordedAt);
		switch (event) {
			case CourseOpened e -> {
				this.opened = new ProcessedCommand<>(e, sequence);
				this.assessments.on(e, sequence);
				this.maxSittings = e.plan().max();
			}
			case AssessmentRevised e -> this.assessments.on(e, sequence);
			case AssessmentAmended e -> this.assessments.on(e, sequence);
			case ConsentRecorded e -> this.consents.on(e, sequence);
			case ConsentWithdrawn e -> this.consents.on(e, sequence, recordedAt);
			case ScreeningRecorded e -> this.screenings.add(new ProcessedCommand<>(e.screening(), sequence));
			case PatchTestRecorded e -> this.patchTests.on(e, sequence);
			case PatchTestRead e -> this.patchTests.on(e, sequence);
			case SittingScheduled e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.bookedFor(e.method(), e.booking(), sequence, e.findings()));
			case SittingRescheduled e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.movedTo(e.startsAt(), e.duration(), sequence, e.findings()));
			case SittingCancelled e ->
				this.sittings.change(e.sittingId(), (sitting) -> sitting.cancelledFor(e.reason(), sequence));
			case NoShowRecorded e -> this.sittings.change(e.sittingId(), (sitting) -> sitting.missedAt(sequence));
			case SittingRecorded e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.recordedAs(e.treatment(), sequence, e.findings()));
			case SittingAmended e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.amendedTo(e.treatment(), e.reason(), sequence, e.findings()));
			case SittingRetracted e ->
				this.sittings.change(e.sittingId(), (sitting) -> sitting.retractedFor(e.reason(), sequence));
			case FadingLogged e -> this.fadings.on(e, sequence);
			case FadingAmended e -> this.fadings.on(e, sequence);
			case FadingRetracted e -> this.fadings.on(e, sequence);
			case ReactionReported e -> this.reactions.on(e, sequence);
			case ReactionAmended e -> this.reactions.on(e, sequence);
			case ReactionRetracted e -> this.reactions.on(e, sequence);
			case ReactionResolved e -> this.reactions.on(e, sequence);
			case ReactionAssessed e -> this.reactions.on(e, sequence);
			case ReactionFollowedUp e -> this.reactions.on(e, sequence);
			case ReactionCleared e -> this.reactions.on(e, sequence);
			case CourseExtended e -> {
				this.maxSittings = e.maxSittings();
				this.extended = new ProcessedCommand<>(new ExtendCourse(e.courseId(), e.maxSittings(), e.reason()),
						sequence);
			}
			case HistoryImported e -> this.histories.on(e, sequence);
			case EarlierSittingsAmended e -> this.histories.on(e, sequence);
			case EarlierSittingsRetracted e -> this.histories.on(e, sequence);
			case CourseCompleted e ->
				this.ending.by(new CompleteCourse(e.courseId(), e.outcome(), e.notes()), sequence, e.findings());
			case CourseDiscontinued e -> this.ending.by(new DiscontinueCourse(e.courseId(), e.reason()), sequence);
			case CourseReopened e -> this.ending.by(new ReopenCourse(e.courseId(), e.reason()), sequence);
			case ReminderRaised e -> this.reminders.on(e, sequence);
			case CourseRedacted e -> throw new IllegalStateException("Nothing is added when it forgets");
		}
	}

	/** Returns whether the basis of a reminder still holds. */
	boolean stillHolds(Reminder reminder) {
		return this.ending.status() == CourseStatus.OPEN && switch (reminder.kind()) {
			case SITTING_NOT_RECORDED -> this.sittings.isUnrecorded(reminder);
			case FADING_CHECK_DUE -> this.sittings.isLastDone(reminder) && !this.fadings.anyAfter(reminder.since());
			case DORMANT -> this.sittings.booked().isEmpty() && !this.reminders.activeAfter(reminder.since());
			case PLATEAU -> this.fadings.isLast(reminder.since()) && !this.sittings.anyDoneAfter(reminder.since());
		};
	}

	/** Returns the facts that the rules use. */
	CourseFacts facts() {
		CourseOpened begin = this.opened.content();
		return new CourseFacts(begin.courseId(), begin.clinicId(), this.ending.status(), begin.bodySite(),
				begin.zones(), this.assessments.present(), begin.openedOn(), this.maxSittings, this.sittings.done(),
				this.sittings.booked(), this.sittings.lost(), this.histories.all(),
				new CourseFacts.Preparation(this.consents.agreed(),
						this.screenings.stream().map(ProcessedCommand::content).toList(), this.patchTests.tested()),
				this.reactions.reacted(), null, List.of(), false);
	}

}
