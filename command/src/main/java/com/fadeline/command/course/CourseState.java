package com.fadeline.command.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.AssessmentCommand;
import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CorrespondenceCommand;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand;
import com.fadeline.api.course.EarlierSittingsEvent;
import com.fadeline.api.course.FadingCommand;
import com.fadeline.api.course.FadingEvent;
import com.fadeline.api.course.Inspection;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleCommand;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.LifecycleEvent;
import com.fadeline.api.course.PhotoCommand;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.PreparationEvent.AnsweredAtHome;
import com.fadeline.api.course.PreparationEvent.ConsentExplained;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.ReactionCommand;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.SittingCommand;
import com.fadeline.api.course.SittingEvent;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.WaitingListCommand;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.estimate.Estimator;
import com.fadeline.command.photo.Photos;
import com.fadeline.command.rules.CourseFacts;

/**
 * State of a course as far as its commands need it: to judge the next command and to
 * replay the receipt of a repeated one. Only events change it.
 */
final class CourseState {

	private ProcessedCommand<CourseOpened> opened;

	private Assessments assessments = new Assessments();

	private CourseZones zones = new CourseZones();

	private Extensions extensions = new Extensions();

	private Consents consents = new Consents();

	private Screenings screenings = new Screenings();

	private PatchTestLog patchTests = new PatchTestLog();

	private Sittings sittings = new Sittings();

	private Fadings fadings = new Fadings();

	private Reactions reactions = new Reactions();

	private Histories histories = new Histories();

	private Correspondence correspondence = new Correspondence();

	private WaitingList waitingList = new WaitingList();

	private Photos photos = new Photos();

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

	CourseZones zones() {
		return this.zones;
	}

	/** Returns the estimate by an assessment, for the laser planned at the opening. */
	Estimate estimate(Assessment assessment) {
		return estimate(assessment, this.zones.all());
	}

	/** Returns the estimate by the present assessment for other zones. */
	Estimate estimate(List<String> zones) {
		return estimate(this.assessments.present(), zones);
	}

	private Estimate estimate(Assessment assessment, List<String> zones) {
		CourseOpened begin = this.opened.content();
		return Estimator.estimate(begin.bodySite(), zones, assessment, begin.estimate().plannedPulses());
	}

	double targetFading() {
		return this.opened.content().targetFading();
	}

	Consents consents() {
		return this.consents;
	}

	Extensions extensions() {
		return this.extensions;
	}

	Screenings screenings() {
		return this.screenings;
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

	Correspondence correspondence() {
		return this.correspondence;
	}

	WaitingList waitingList() {
		return this.waitingList;
	}

	Photos photos() {
		return this.photos;
	}

	/**
	 * Rejects a booking whose sitting is not booked, or that is beside one that is: an
	 * earlier time is for the sitting to come.
	 */
	void requireOpenToBooking(Booking booking) {
		if (this.sittings.find(booking.sittingId()).isPresent()) {
			this.sittings.requireScheduled(booking.sittingId());
		}
		else if (!this.sittings.booked().isEmpty()) {
			throw Refusal.conflict("The course has a booked sitting; offer the time for sitting %s"
				.formatted(this.sittings.booked().getFirst().booking().sittingId()));
		}
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
			case AssessmentCommand asked -> this.assessments.answerTo(asked);
			case RecordConsent asked -> this.consents.answerTo(asked);
			case SignConsents asked -> this.consents.answerTo(asked);
			case ExplainConsent asked -> this.consents.answerTo(asked);
			case VoidConsent asked -> this.consents.answerTo(asked);
			case WithdrawConsent asked -> this.consents.answerTo(asked);
			case AnswerAtHome asked -> this.screenings.answerTo(asked);
			case RecordScreening asked -> this.screenings.answerTo(asked);
			case RetractScreening asked -> this.screenings.answerTo(asked);
			case RecordPatchTest asked -> this.patchTests.answerTo(asked);
			case ReadPatchTest asked -> this.patchTests.answerTo(asked);
			case RetractPatchTest asked -> this.patchTests.answerTo(asked);
			case SittingCommand asked -> this.sittings.answerTo(asked);
			case FadingCommand asked -> this.fadings.answerTo(asked);
			case ReactionCommand asked -> this.reactions.answerTo(asked);
			case ExtendCourse asked -> this.extensions.answerTo(asked);
			case RetractExtension asked -> this.extensions.answerTo(asked);
			case AddZone asked -> this.zones.answerTo(asked);
			case RetractZone asked -> this.zones.answerTo(asked);
			case EarlierSittingsCommand asked -> this.histories.answerTo(asked, this::delivery);
			case LifecycleCommand asked -> this.ending.answerTo(asked);
			case CorrespondenceCommand asked -> this.correspondence.answerTo(asked);
			case WaitingListCommand asked -> this.waitingList.answerTo(asked);
			case PhotoCommand asked -> this.photos.answerTo(asked);
			case Inspection asked -> Optional.empty();
			case CourseCommand.RaiseReminder asked -> this.reminders.answerTo(asked);
			case CourseCommand.RedactCourse asked -> Optional.empty();
		};
	}

	/**
	 * Returns what a delivery adds to the recorded history.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Conflict} if it is of another client
	 */
	Delivery delivery(ImportHistory asked) {
		return this.histories.delivery(asked, Statement.of(asked, this.opened.content(), this.assessments.present()));
	}

	/** Applies one more event; returns another instance if it redacts the course. */
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
				this.extensions.plan(e.plan().max());
				this.zones.open(e.zones());
			}
			case AssessmentEvent e -> this.assessments.on(e, sequence);
			case ConsentRecorded e -> this.consents.on(e, sequence);
			case ConsentExplained e -> this.consents.on(e, sequence);
			case ConsentVoided e -> this.consents.on(e, sequence);
			case ConsentWithdrawn e -> this.consents.on(e, sequence, recordedAt);
			case ScreeningRecorded e -> this.screenings.on(e, sequence);
			case AnsweredAtHome e -> this.screenings.on(e, sequence);
			case ScreeningRetracted e -> this.screenings.on(e, sequence);
			case PatchTestRecorded e -> this.patchTests.on(e, sequence);
			case PatchTestRead e -> this.patchTests.on(e, sequence);
			case PatchTestRetracted e -> this.patchTests.on(e, sequence);
			case SittingEvent e -> {
				this.sittings.on(e, sequence);
				if (e instanceof SittingRecorded) {
					this.waitingList.end();
				}
			}
			case FadingEvent e -> this.fadings.on(e, sequence);
			case ReactionEvent e -> this.reactions.on(e, sequence);
			case CourseExtended e -> this.extensions.on(e, sequence);
			case ExtensionRetracted e -> this.extensions.on(e, sequence);
			case ZoneAdded e -> this.zones.on(e, sequence);
			case ZoneRetracted e -> this.zones.on(e, sequence);
			case LifecycleEvent e -> {
				this.ending.on(e, sequence);
				if (this.ending.status() != CourseStatus.OPEN) {
					this.waitingList.end();
				}
			}
			case CorrespondenceEvent e -> this.correspondence.on(e, sequence);
			case WaitingListEvent e -> this.waitingList.on(e, sequence);
			case PhotoEvent e -> this.photos.on(e, sequence);
			case EarlierSittingsEvent e -> this.histories.on(e, sequence);
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
				this.zones.all(), this.assessments.present(), begin.openedOn(), this.extensions.max(),
				this.sittings.done(), this.sittings.booked(), this.sittings.lost(), this.histories.all(),
				new CourseFacts.Preparation(this.consents.agreed(), this.screenings.standing(),
						this.patchTests.tested()),
				this.reactions.reacted(), null, List.of(), false);
	}

}
