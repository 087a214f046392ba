package com.fadeline.command.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseCommand.RedactCourse;
import com.fadeline.api.course.CorrespondenceCommand.AnswerMessage;
import com.fadeline.api.course.CorrespondenceCommand.SendMessage;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
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
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.RestrictCourse;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.LifecycleEvent.ExtensionRetracted;
import com.fadeline.api.course.LifecycleEvent.ZoneAdded;
import com.fadeline.api.course.LifecycleEvent.ZoneRetracted;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.PhotoCommand;
import com.fadeline.api.course.PhotoEvent.PhotoAdded;
import com.fadeline.api.course.PhotoEvent.PhotoAligned;
import com.fadeline.api.course.PhotoEvent.PhotoRemoved;
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
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
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
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.WaitingListEvent.WaitingListLeft;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.Id;
import com.fadeline.command.ExpectedSequence;
import com.fadeline.command.OfClient;
import com.fadeline.command.Ownership;
import com.fadeline.command.client.Clients;
import com.fadeline.command.client.Person;
import com.fadeline.command.client.RegisteredClient;
import com.fadeline.command.diary.Reservations;
import com.fadeline.command.diary.OperatorMinutes;
import com.fadeline.command.photo.Photos;
import com.fadeline.command.rules.CourseClosed;
import com.fadeline.command.rules.CourseFacts;
import com.fadeline.command.rules.Judgement;
import com.fadeline.command.rules.Proposal;
import com.fadeline.command.rules.Rulebook;

/**
 * Aggregate of a removal course. It is opened for a registered client with a goal, an
 * assessment and a plan of sittings. Earlier treatment is imported as histories.
 * Consents, screenings and patch tests prepare it; sittings are booked, moved, cancelled
 * or missed, and recorded, booked or not. Fading and reactions are logged as they are
 * seen. A plan can be broken for a reason, and extended; a fact is never rejected for
 * breaking a rule, only for being impossible. A fact recorded by mistake is corrected or
 * withdrawn. The course ends completed or discontinued, which cancels what is still
 * booked; then only corrections, withdrawals, fadings, reactions, photos, histories and
 * withdrawals of consent are accepted, until it is reopened. A reminder is recorded if
 * its basis still holds. When the client is to be erased, the course is restricted and
 * accepts nothing more; once the client can no longer be identified, it is redacted and
 * drops its content.
 * <p>
 * Every command may arrive twice: the second time changes nothing and gets the first
 * receipt, whatever has happened since.
 * <p>
 * Raise the revision when fields change, here or in {@link CourseState}; older snapshots
 * are then skipped.
 */
@AggregateRoot
@Revision("14")
class Course implements OfClient {

	private static final String FORGOTTEN = "The client is to be forgotten";

	@AggregateIdentifier
	private CourseId courseId;

	private CourseState dossier = new CourseState();

	@SuppressWarnings("NullAway.Init")
	Course() {
	}

	/**
	 * Checks ownership, replays the receipt of a duplicate command, rejects stale ones,
	 * and enters the course in the client's index before its first fact that other
	 * courses need.
	 */
	@CommandHandlerInterceptor
	Object receive(CourseCommand command, MetaData asked, Clients clients, OtherCourses others, InterceptorChain chain)
			throws Exception {
		if (this.courseId != null) {
			Ownership.check(asked, this.dossier.clinicId(), () -> person(clients).registrations(), this.courseId);
		}
		if (command instanceof RestrictCourse || command instanceof RedactCourse) {
			return chain.proceed();
		}
		Optional<Receipt> first = this.dossier.firstAnswerTo(command)
			.filter((answer) -> !isSignedAnew(command, clients, others));
		if (first.isPresent()) {
			return first.get();
		}
		if (this.dossier.isOpened() && isClosedToAll(clients)) {
			return answerWithoutEntry(command);
		}
		ExpectedSequence.check(asked);
		if (this.dossier.ending().status() != CourseStatus.OPEN && !isTakenAfterTheEnd(command)) {
			Finding closed = CourseClosed.finding(this.dossier.ending().status());
			throw Refusal.conflict(closed.message(), closed);
		}
		if (this.dossier.isOpened()) {
			others.enter(this.courseId, this.dossier.clientId());
		}
		return chain.proceed();
	}

	/**
	 * Returns whether it withdraws a consent that another course has had signed since.
	 */
	private boolean isSignedAnew(CourseCommand command, Clients clients, OtherCourses others) {
		return command instanceof WithdrawConsent withdrawal && ofClient(withdrawal, clients, others).isPresent();
	}

	/** Returns whether the client is to be erased or has been. */
	private boolean isClosedToAll(Clients clients) {
		return clients.find(this.dossier.clientId()).filter((client) -> !client.restricted()).isEmpty();
	}

	/** Answers the service's own reminders with nothing; rejects all other commands. */
	private Receipt answerWithoutEntry(CourseCommand command) {
		if (command instanceof RaiseReminder) {
			return unchanged();
		}
		throw Refusal
			.conflict("Erasure of the client of course %s is requested; nothing can be added".formatted(this.courseId));
	}

	private static boolean isTakenAfterTheEnd(CourseCommand command) {
		return switch (command) {
			case AmendAssessment c -> true;
			case AmendSitting c -> true;
			case RetractSitting c -> true;
			case LogFading c -> true;
			case LogFadings c -> true;
			case AmendFading c -> true;
			case RetractFading c -> true;
			case ReportReaction c -> true;
			case AmendReaction c -> true;
			case RetractReaction c -> true;
			case ResolveReaction c -> true;
			case AssessReaction c -> true;
			case FollowUpReaction c -> true;
			case ClearReaction c -> true;
			case RetractReactionEntry c -> true;
			case WithdrawConsent c -> true;
			case ReopenCourse c -> true;
			case SendMessage c -> true;
			case AnswerMessage c -> true;
			case ImportHistory c -> true;
			case RecordEarlierSittings c -> true;
			case AmendEarlierSittings c -> true;
			case RetractEarlierSittings c -> true;
			case RaiseReminder c -> true;
			case AskReadiness c -> true;
			case AskFindings c -> true;
			case OpenCourse c -> false;
			case ReviseAssessment c -> false;
			case VoidConsent c -> true;
			case RecordConsent c -> false;
			case SignConsents c -> false;
			case ExplainConsent c -> false;
			case RecordScreening c -> false;
			case AnswerAtHome c -> false;
			case RecordPatchTest c -> false;
			case ReadPatchTest c -> false;
			case RetractScreening c -> true;
			case RetractPatchTest c -> true;
			case ScheduleLaserSitting c -> false;
			case ScheduleSalineSession c -> false;
			case RescheduleSitting c -> false;
			case RebookSitting c -> false;
			case CancelSitting c -> false;
			case RecordNoShow c -> false;
			case RecordLaserSitting c -> false;
			case RecordSalineSession c -> false;
			case ExtendCourse c -> false;
			case RetractExtension c -> false;
			case AddZone c -> false;
			case RetractZone c -> false;
			case JoinWaitingList c -> false;
			case LeaveWaitingList c -> false;
			case OfferEarlierTime c -> false;
			case AnswerOffer c -> false;
			case PhotoCommand c -> true;
			case CompleteCourse c -> false;
			case DiscontinueCourse c -> false;
			case RestrictCourse c -> false;
			case RedactCourse c -> false;
		};
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Receipt handle(OpenCourse command, Rulebook rulebook, Clients clients, MetaData asked) {
		RegisteredClient client = clients.find(command.clientId())
			.filter((found) -> Ownership.holds(asked,
					(requester) -> requester.isFor(found.clinicId(), command.clientId())))
			.orElseThrow(() -> Refusal.notFound("There is no client %s".formatted(command.clientId())));
		if (client.restricted()) {
			throw Refusal
				.conflict("Erasure of client %s is requested; no course can be opened".formatted(command.clientId()));
		}
		CourseOpened event = Opening.of(command, client, rulebook.standards(client.clinicId()));
		List<AcceptedFinding> findings = rulebook.judge(new Proposal.Opening(event), Opening.facts(event)).accept();
		return apply(event, event.clinicId(), event.courseId(), findings);
	}

	@CommandHandler
	Receipt handle(ReviseAssessment command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Assessing(command.assessment()));
		Estimate estimate = this.dossier.estimate(command.assessment());
		return apply(new AssessmentRevised(this.courseId, command.assessment(), estimate));
	}

	@CommandHandler
	Receipt handle(AmendAssessment command, Rulebook rulebook) {
		rulebook.judge(new Proposal.Assessing(command.assessment()), this.dossier.facts())
			.and(rulebook.judge(new Proposal.Explaining(command.reason()), this.dossier.facts()))
			.accept();
		Estimate estimate = this.dossier.estimate(command.assessment());
		return apply(new AssessmentAmended(this.courseId, command.assessment(), estimate, command.reason()));
	}

	@CommandHandler
	Receipt handle(RecordConsent command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Consenting(command.consent()));
		return apply(new ConsentRecorded(this.courseId, command.consent()));
	}

	@CommandHandler
	Receipt handle(SignConsents command, Rulebook rulebook) {
		List<SignedConsent> left = this.dossier.consents().unrecorded(command);
		Judgement all = new Judgement(List.of());
		for (SignedConsent each : left) {
			all = all.and(rulebook.judge(new Proposal.Consenting(each.consent()), this.dossier.facts()));
		}
		all.accept();
		Receipt receipt = unchanged();
		for (SignedConsent each : left) {
			receipt = apply(new ConsentRecorded(this.courseId, each.consent(), each.signature()));
		}
		return receipt;
	}

	@CommandHandler
	Receipt handle(ExplainConsent command, Rulebook rulebook) {
		this.dossier.consents().require(command);
		judge(rulebook, new Proposal.Discussing(command.explainedAt()));
		return apply(
				new ConsentExplained(this.courseId, command.document(), command.explainedBy(), command.explainedAt()),
				command.document());
	}

	@CommandHandler
	Receipt handle(VoidConsent command, Rulebook rulebook) {
		this.dossier.consents().require(command);
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new ConsentVoided(this.courseId, command.consent(), command.reason()));
	}

	@CommandHandler
	Receipt handle(WithdrawConsent command, Clients clients, OtherCourses others) {
		if (this.dossier.consents().stands(command.kind())) {
			return apply(new ConsentWithdrawn(this.courseId, command.kind()));
		}
		Consent elsewhere = ofClient(command, clients, others).orElseThrow(() -> Refusal
			.notFound("No %s consent is in force, so there is none to withdraw".formatted(command.kind())));
		return apply(new ConsentWithdrawn(this.courseId, command.kind(), elsewhere));
	}

	/** Returns the consent in force that holds for all courses of the client. */
	private Optional<Consent> ofClient(WithdrawConsent command, Clients clients, OtherCourses others) {
		return command.kind().isOfClient() ? facts(clients, others).consented(command.kind()) : Optional.empty();
	}

	@CommandHandler
	Receipt handle(RecordScreening command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Answering(command.screening()));
		return apply(new ScreeningRecorded(this.courseId, command.screening()));
	}

	@CommandHandler
	Receipt handle(AnswerAtHome command, Rulebook rulebook) {
		HomeAnswers answers = command.answers();
		Instant begin = this.dossier.sittings().requireScheduled(answers.sittingId()).booking().startsAt();
		Instant now = rulebook.standards(this.dossier.clinicId()).now();
		if (!HomeAnswers.isTime(begin, now)) {
			throw Refusal.conflict("The sitting begins at %s; answer from %d hours before until it begins"
				.formatted(begin, HomeAnswers.WINDOW.toHours()));
		}
		judge(rulebook, new Proposal.Answering(new Screening(answers.answeredAt(), answers.answers())));
		return apply(new AnsweredAtHome(this.courseId, answers), answers.answersId());
	}

	@CommandHandler
	Receipt handle(RetractScreening command, Rulebook rulebook) {
		this.dossier.screenings().require(command);
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new ScreeningRetracted(this.courseId, command.answeredAt(), command.reason()));
	}

	@CommandHandler
	Receipt handle(RecordPatchTest command, Rulebook rulebook) {
		judge(rulebook, new Proposal.PatchTesting(command.patchTest()));
		return apply(new PatchTestRecorded(this.courseId, command.patchTest()), command.patchTest().patchTestId());
	}

	@CommandHandler
	Receipt handle(ReadPatchTest command, Rulebook rulebook) {
		PatchTest patchTest = this.dossier.patchTests().require(command.patchTestId());
		judge(rulebook, new Proposal.PatchReading(patchTest, command.reading()));
		return apply(new PatchTestRead(this.courseId, command.patchTestId(), command.reading()), command.patchTestId());
	}

	@CommandHandler
	Receipt handle(RetractPatchTest command, Rulebook rulebook) {
		this.dossier.patchTests().require(command);
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new PatchTestRetracted(this.courseId, command.patchTestId(), command.readAt(), command.reason()),
				command.patchTestId());
	}

	@CommandHandler
	Receipt handle(ScheduleLaserSitting command, Rulebook rulebook, Clients clients, OtherCourses others,
			Reservations diary, MetaData asked) {
		List<AcceptedFinding> findings = judgeInTurn(rulebook, clients, others,
				new Proposal.Planning(Method.LASER, command.booking()))
			.accept(command.overrides(), asked);
		diary.reserve(this.courseId, person(clients), command.booking());
		return apply(new LaserSittingScheduled(this.courseId, command.booking(), findings),
				command.booking().sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(ScheduleSalineSession command, Rulebook rulebook, Clients clients, OtherCourses others,
			Reservations diary, MetaData asked) {
		List<AcceptedFinding> findings = judgeInTurn(rulebook, clients, others,
				new Proposal.Planning(Method.SALINE, command.booking()))
			.accept(command.overrides(), asked);
		diary.reserve(this.courseId, person(clients), command.booking());
		return apply(new SalineSessionScheduled(this.courseId, command.booking(), findings),
				command.booking().sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(RescheduleSitting command, Rulebook rulebook, Clients clients, OtherCourses others,
			Reservations diary, MetaData asked) {
		Sitting.Plan plan = this.dossier.sittings().requireScheduled(command.sittingId());
		Duration duration = Objects.requireNonNullElse(command.duration(), plan.booking().duration());
		Booking moved = plan.booking().movedTo(command.startsAt(), duration);
		List<AcceptedFinding> findings = judgeInTurn(rulebook, clients, others,
				new Proposal.Planning(plan.method(), moved))
			.accept(command.overrides(), asked);
		diary.reserve(this.courseId, person(clients), moved);
		return apply(new SittingRescheduled(this.courseId, command.sittingId(), command.startsAt(), duration, findings),
				command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(RebookSitting command, Rulebook rulebook, Clients clients, OtherCourses others, Reservations diary,
			MetaData asked) {
		Booking booking = command.booking();
		this.dossier.sittings().requireScheduled(booking.sittingId());
		List<AcceptedFinding> findings = judgeInTurn(rulebook, clients, others,
				new Proposal.Planning(command.method(), booking))
			.accept(command.overrides(), asked);
		diary.reserve(this.courseId, person(clients), booking);
		return apply(new SittingRebooked(this.courseId, command.method(), booking, findings), booking.sittingId(),
				findings);
	}

	@CommandHandler
	Receipt handle(CancelSitting command, Rulebook rulebook) {
		this.dossier.sittings().requireScheduled(command.sittingId());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new SittingCancelled(this.courseId, command.sittingId(), command.reason()), command.sittingId());
	}

	@CommandHandler
	Receipt handle(RecordNoShow command, Rulebook rulebook) {
		Sitting.Plan plan = this.dossier.sittings().requireScheduled(command.sittingId());
		judge(rulebook, new Proposal.Missing(plan.booking()));
		return apply(new NoShowRecorded(this.courseId, command.sittingId()), command.sittingId());
	}

	@CommandHandler
	Receipt handle(RecordLaserSitting command, Rulebook rulebook, Clients clients, OtherCourses others,
			OperatorMinutes minutes, MetaData asked) {
		List<AcceptedFinding> findings = judgeTreated(rulebook, clients, others, minutes,
				new Proposal.Treating(command.sittingId(), command.treatment()))
			.accept(command.overrides(), asked);
		return apply(new LaserSittingRecorded(this.courseId, command.sittingId(), nextNumber(), command.treatment(),
				findings), command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(RecordSalineSession command, Rulebook rulebook, Clients clients, OtherCourses others,
			OperatorMinutes minutes, MetaData asked) {
		List<AcceptedFinding> findings = judgeTreated(rulebook, clients, others, minutes,
				new Proposal.Treating(command.sittingId(), command.treatment()))
			.accept(command.overrides(), asked);
		return apply(new SalineSessionRecorded(this.courseId, command.sittingId(), nextNumber(), command.treatment(),
				findings), command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(AmendSitting command, Rulebook rulebook, Clients clients, OtherCourses others,
			OperatorMinutes minutes, MetaData asked) {
		Sitting sitting = this.dossier.sittings().requireRecorded(command.sittingId());
		CourseFacts facts = facts(clients, others.besideInTurn(this.courseId, person(clients)))
			.withOperatorTaken(minutes.enter(this.courseId, command.sittingId(), command.treatment()));
		List<AcceptedFinding> findings = ProposalJudgement
			.judge(new Proposal.Amending(command.sittingId(), command.treatment(), command.reason()), sitting, facts,
					rulebook)
			.accept(command.overrides(), asked, sitting.accepted());
		return apply(
				new SittingAmended(this.courseId, command.sittingId(), command.treatment(), command.reason(), findings),
				command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(RetractSitting command, Rulebook rulebook) {
		this.dossier.sittings().requireRecorded(command.sittingId());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new SittingRetracted(this.courseId, command.sittingId(), command.reason()), command.sittingId());
	}

	@CommandHandler
	Receipt handle(LogFading command, Rulebook rulebook, Clients clients, OtherCourses others) {
		List<AcceptedFinding> findings = rulebook
			.judge(new Proposal.Observing(command.fading()), facts(clients, others))
			.accept();
		return apply(new FadingLogged(this.courseId, command.fading(), findings), command.fading().fadingId(),
				findings);
	}

	@CommandHandler
	Receipt handle(LogFadings command, Rulebook rulebook, Clients clients, OtherCourses others) {
		CourseFacts facts = facts(clients, others);
		Judgement judgement = rulebook.judge(new Proposal.ObservingAll(command.fadings()), facts);
		List<Fading> fadings = this.dossier.fadings().unknown(command.fadings());
		for (Fading fading : fadings) {
			judgement = judgement.and(rulebook.judge(new Proposal.Observing(fading), facts));
		}
		List<AcceptedFinding> findings = judgement.accept();
		fadings.forEach((fading) -> apply(new FadingLogged(this.courseId, fading,
				rulebook.judge(new Proposal.Observing(fading), facts).accept())));
		return new Receipt(command.fadings().getFirst().fadingId().value(), AggregateLifecycle.getVersion(), false,
				findings);
	}

	@CommandHandler
	Receipt handle(AmendFading command, Rulebook rulebook, Clients clients, OtherCourses others) {
		this.dossier.fadings().requireReadByPeople(command.fading().fadingId());
		List<AcceptedFinding> findings = rulebook
			.judge(new Proposal.Observing(command.fading()), facts(clients, others))
			.and(rulebook.judge(new Proposal.Explaining(command.reason()), this.dossier.facts()))
			.accept();
		return apply(new FadingAmended(this.courseId, command.fading(), command.reason(), findings),
				command.fading().fadingId(), findings);
	}

	@CommandHandler
	Receipt handle(RetractFading command, Rulebook rulebook) {
		this.dossier.fadings().require(command.fadingId());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new FadingRetracted(this.courseId, command.fadingId(), command.reason()), command.fadingId());
	}

	@CommandHandler
	Receipt handle(ReportReaction command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Reacting(command.reaction()));
		return apply(new ReactionReported(this.courseId, command.reaction()), command.reaction().reactionId());
	}

	@CommandHandler
	Receipt handle(AmendReaction command, Rulebook rulebook) {
		Reaction reaction = command.reaction();
		this.dossier.reactions().require(reaction.reactionId());
		CourseFacts facts = this.dossier.facts();
		Judgement judgement = rulebook.judge(new Proposal.Reacting(reaction), facts)
			.and(rulebook.judge(new Proposal.Explaining(command.reason()), facts));
		this.dossier.reactions()
			.resolvedAt(reaction.reactionId())
			.map((resolvedAt) -> judgement.and(rulebook.judge(new Proposal.Recovering(reaction, resolvedAt), facts)))
			.orElse(judgement)
			.accept();
		return apply(new ReactionAmended(this.courseId, reaction, command.reason()), reaction.reactionId());
	}

	@CommandHandler
	Receipt handle(RetractReaction command, Rulebook rulebook) {
		this.dossier.reactions().require(command.reactionId());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new ReactionRetracted(this.courseId, command.reactionId(), command.reason()),
				command.reactionId());
	}

	@CommandHandler
	Receipt handle(ResolveReaction command, Rulebook rulebook) {
		Reaction reaction = this.dossier.reactions().require(command.reactionId());
		judge(rulebook, new Proposal.Recovering(reaction, command.resolvedAt()));
		return apply(new ReactionResolved(this.courseId, command.reactionId(), command.resolvedAt(), command.notes(),
				command.outcome()), command.reactionId());
	}

	@CommandHandler
	Receipt handle(AssessReaction command, Rulebook rulebook) {
		Reaction reaction = this.dossier.reactions().require(command.reactionId());
		judge(rulebook, new Proposal.Grading(reaction, command.assessment()));
		return apply(new ReactionAssessed(this.courseId, command.reactionId(), command.assessment()),
				command.reactionId());
	}

	@CommandHandler
	Receipt handle(FollowUpReaction command, Rulebook rulebook) {
		Reaction reaction = this.dossier.reactions().require(command.reactionId());
		judge(rulebook, new Proposal.Following(reaction, command.followUp()));
		return apply(new ReactionFollowedUp(this.courseId, command.reactionId(), command.followUp()),
				command.followUp().followUpId());
	}

	@CommandHandler
	Receipt handle(ClearReaction command, Rulebook rulebook) {
		Reaction reaction = this.dossier.reactions().require(command.reactionId());
		judge(rulebook, new Proposal.Clearing(reaction, command.clearance()));
		return apply(new ReactionCleared(this.courseId, command.reactionId(), command.clearance()),
				command.reactionId());
	}

	@CommandHandler
	Receipt handle(RetractReactionEntry command, Rulebook rulebook) {
		this.dossier.reactions().require(command);
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new ReactionEntryRetracted(this.courseId, command.reactionId(), command.entry(), command.reason()),
				command.reactionId());
	}

	@CommandHandler
	Receipt handle(ExtendCourse command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Extending(command.maxSittings(), command.reason()));
		return apply(new CourseExtended(this.courseId, command.maxSittings(), command.reason()));
	}

	@CommandHandler
	Receipt handle(RetractExtension command, Rulebook rulebook) {
		CourseFacts facts = this.dossier.facts();
		Extensions extensions = this.dossier.extensions();
		extensions.require(command, facts.sittingsDone() + facts.booked().size());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(
				new ExtensionRetracted(this.courseId, command.maxSittings(), extensions.before(), command.reason()));
	}

	@CommandHandler
	Receipt handle(AddZone command) {
		List<String> zones = this.dossier.zones().with(command);
		return apply(new ZoneAdded(this.courseId, command.zone(), this.dossier.estimate(zones)));
	}

	@CommandHandler
	Receipt handle(RetractZone command, Rulebook rulebook) {
		List<String> left = this.dossier.zones().without(command, this.dossier.facts(), this.dossier.fadings());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new ZoneRetracted(this.courseId, command.zone(), this.dossier.estimate(left), command.reason()));
	}

	@CommandHandler
	Receipt handle(ImportHistory command, Rulebook rulebook) {
		Delivery delivery = this.dossier.delivery(command);
		List<AcceptedFinding> findings = Stream
			.concat(delivery.findings().stream(), judge(rulebook, new Proposal.Importing(delivery.whole())).stream())
			.toList();
		Assessment completed = delivery.completedAssessment();
		if (completed != null) {
			judge(rulebook, new Proposal.Assessing(completed));
			apply(new AssessmentRevised(this.courseId, completed, this.dossier.estimate(completed)));
		}
		Receipt receipt = apply(
				new HistoryImported(this.courseId, delivery.whole(), delivery.before(), delivery.delivered(), findings),
				this.courseId, findings);
		return delivery.isFirst() ? receipt : receipt.extending();
	}

	@CommandHandler
	Receipt handle(RecordEarlierSittings command, Rulebook rulebook) {
		List<AcceptedFinding> findings = judge(rulebook, new Proposal.Importing(command.history()));
		return apply(new HistoryImported(this.courseId, command.history(), findings), command.earlierSittingsId(),
				findings);
	}

	@CommandHandler
	Receipt handle(AmendEarlierSittings command, Rulebook rulebook) {
		History before = this.dossier.histories().require(command.history().id());
		CourseFacts facts = this.dossier.facts();
		List<AcceptedFinding> findings = rulebook.judge(new Proposal.Importing(command.history()), facts)
			.and(rulebook.judge(new Proposal.Explaining(command.reason()), facts))
			.accept();
		return apply(new EarlierSittingsAmended(this.courseId, command.history(), before, command.reason(), findings),
				command.history().id(), findings);
	}

	@CommandHandler
	Receipt handle(RetractEarlierSittings command, Rulebook rulebook) {
		History before = this.dossier.histories().require(command.earlierSittingsId());
		History left = Histories.left(before, command.place());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new EarlierSittingsRetracted(this.courseId, command.place(), before, left, command.reason()),
				command.earlierSittingsId());
	}

	@CommandHandler
	Receipt handle(CompleteCourse command, Rulebook rulebook, MetaData asked) {
		List<AcceptedFinding> findings = rulebook
			.judge(new Proposal.Completing(command.outcome(), this.dossier.targetFading(),
					this.dossier.fadings().readByPeople()), this.dossier.facts())
			.accept(command.overrides(), asked);
		cancelWhatIsBooked("The course was completed");
		return apply(new CourseCompleted(this.courseId, command.outcome(), command.notes(), findings), this.courseId,
				findings);
	}

	@CommandHandler
	Receipt handle(DiscontinueCourse command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Explaining(command.reason()));
		cancelWhatIsBooked("The course was discontinued: " + command.reason());
		return apply(new CourseDiscontinued(this.courseId, command.reason()));
	}

	private void cancelWhatIsBooked(String reason) {
		this.dossier.facts()
			.booked()
			.forEach((booked) -> apply(new SittingCancelled(this.courseId, booked.booking().sittingId(), reason)));
	}

	@CommandHandler
	Receipt handle(ReopenCourse command, Rulebook rulebook) {
		this.dossier.ending().requireEnded();
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new CourseReopened(this.courseId, command.reason()));
	}

	@CommandHandler
	Receipt handle(SendMessage command, Rulebook rulebook) {
		ClientMessage message = command.message();
		switch (message.kind()) {
			case QUESTION -> judge(rulebook, new Proposal.Messaging(Objects.requireNonNullElse(message.text(), "")));
			case MOVE, CONFIRMATION -> this.dossier.sittings().requireBookedAt(message.sittingId(), message.startsAt());
		}
		return apply(new ClientMessageSent(this.courseId, message), message.messageId());
	}

	@CommandHandler
	Receipt handle(AnswerMessage command) {
		this.dossier.correspondence().require(command.messageId());
		return apply(new ClientMessageAnswered(this.courseId, command.messageId(), command.text()),
				command.messageId());
	}

	@CommandHandler
	Receipt handle(JoinWaitingList command, Rulebook rulebook) {
		judge(rulebook, new Proposal.Waiting(command.entry()));
		return apply(new WaitingListJoined(this.courseId, command.entry()), command.entry().entryId());
	}

	@CommandHandler
	Receipt handle(LeaveWaitingList command) {
		this.dossier.waitingList().require(command.entryId());
		return apply(new WaitingListLeft(this.courseId, command.entryId()), command.entryId());
	}

	@CommandHandler
	Receipt handle(OfferEarlierTime command, Rulebook rulebook, Clients clients, OtherCourses others, MetaData asked) {
		TimeOffer offer = command.offer();
		this.dossier.waitingList().requireWaiting();
		this.dossier.requireOpenToBooking(offer.booking());
		CourseFacts facts = facts(clients, others);
		rulebook.judge(new Proposal.Planning(offer.method(), offer.booking()), facts)
			.and(rulebook.judge(new Proposal.Offering(offer), facts))
			.accept(List.of(), asked);
		return apply(new EarlierTimeOffered(this.courseId, offer), offer.offerId());
	}

	@CommandHandler
	Receipt handle(AnswerOffer command, Rulebook rulebook, Clients clients, OtherCourses others, Reservations diary,
			MetaData asked) {
		TimeOffer offer = this.dossier.waitingList().requireUnanswered(command.offerId());
		List<AcceptedFinding> findings = List.of();
		if (command.answer() == OfferAnswer.ACCEPTED) {
			WaitingList.requireInTime(offer, rulebook.standards(this.dossier.clinicId()).now());
			this.dossier.requireOpenToBooking(offer.booking());
			findings = judgeInTurn(rulebook, clients, others, new Proposal.Planning(offer.method(), offer.booking()))
				.and(rulebook.judge(new Proposal.Offering(offer), facts(clients, others)))
				.accept(List.of(), asked);
			diary.reserve(this.courseId, person(clients), offer.booking());
			apply(booked(offer, findings));
		}
		return apply(new EarlierTimeAnswered(this.courseId, command.offerId(), command.answer()), command.offerId(),
				findings);
	}

	/**
	 * Returns the event that moves the booked sitting to an offered time, or books it.
	 */
	private CourseEvent booked(TimeOffer offer, List<AcceptedFinding> findings) {
		if (this.dossier.sittings().find(offer.booking().sittingId()).isPresent()) {
			return new SittingRebooked(this.courseId, offer.method(), offer.booking(), findings);
		}
		return switch (offer.method()) {
			case LASER -> new LaserSittingScheduled(this.courseId, offer.booking(), findings);
			case SALINE -> new SalineSessionScheduled(this.courseId, offer.booking(), findings);
		};
	}

	@CommandHandler
	Receipt handle(AddPhoto command, Rulebook rulebook, Clients clients, OtherCourses others) {
		CourseFacts facts = facts(clients, others);
		PhotoDetails details = command.photo().details();
		Photos.requireConsent(details.category(), (kind) -> facts.consented(kind).isPresent());
		rulebook.judge(new Proposal.Photographing(details), facts).accept();
		return apply(new PhotoAdded(this.courseId, command.photo()), command.photo().photoId());
	}

	@CommandHandler
	Receipt handle(RemovePhoto command, Rulebook rulebook) {
		this.dossier.photos().require(command.photoId());
		judge(rulebook, new Proposal.Explaining(command.reason()));
		return apply(new PhotoRemoved(this.courseId, command.photoId(), command.reason()), command.photoId());
	}

	@CommandHandler
	Receipt handle(AlignPhoto command) {
		this.dossier.photos().require(command.photoId(), command.alignment());
		return apply(new PhotoAligned(this.courseId, command.photoId(), command.alignment()), command.photoId());
	}

	@CommandHandler
	Readiness handle(AskReadiness command, Rulebook rulebook, Clients clients, OtherCourses others) {
		return ProposalJudgement.of(command, facts(clients, others), rulebook, AggregateLifecycle.getVersion());
	}

	@CommandHandler
	Findings handle(AskFindings command, Rulebook rulebook, Clients clients, OtherCourses others,
			OperatorMinutes minutes) {
		CourseFacts facts = facts(clients, others)
			.withOperatorTaken(minutes.taken(this.courseId, ProposalJudgement.sittingId(command), command.treatment()));
		Judgement judgement = ProposalJudgement.of(command, this.dossier.sittings(), facts, rulebook);
		return new Findings(this.courseId, judgement.findings(), AggregateLifecycle.getVersion());
	}

	@CommandHandler
	Receipt handle(RaiseReminder command) {
		if (this.dossier.stillHolds(command.reminder())) {
			return apply(new ReminderRaised(this.courseId, command.reminder()));
		}
		return unchanged();
	}

	@CommandHandler
	Receipt handle(RestrictCourse command) {
		if (this.dossier.ending().status() != CourseStatus.OPEN) {
			return unchanged();
		}
		cancelWhatIsBooked(FORGOTTEN);
		return apply(new CourseDiscontinued(this.courseId, FORGOTTEN));
	}

	@CommandHandler
	Receipt handle(RedactCourse command) {
		return this.dossier.isRedacted() ? unchanged()
				: apply(new CourseRedacted(this.courseId, this.dossier.clientId()));
	}

	private Receipt unchanged() {
		return new Receipt(this.courseId.value(), AggregateLifecycle.getVersion(), false, List.of());
	}

	private List<AcceptedFinding> judge(Rulebook rulebook, Proposal intention) {
		return rulebook.judge(intention, this.dossier.facts()).accept();
	}

	/** For a sitting, the client's age and other courses matter as well. */
	private Judgement judgeInTurn(Rulebook rulebook, Clients clients, OtherCourses others, Proposal.Visit visit) {
		return rulebook.judge(visit, facts(clients, others.besideInTurn(this.courseId, person(clients))));
	}

	/** A sitting is held by one operator, who holds no other at the same time. */
	private Judgement judgeTreated(Rulebook rulebook, Clients clients, OtherCourses others, OperatorMinutes minutes,
			Proposal.Treated treated) {
		CourseFacts facts = facts(clients, others.besideInTurn(this.courseId, person(clients)));
		return rulebook.judge(treated,
				facts.withOperatorTaken(minutes.enter(this.courseId, treated.sittingId(), treated.treatment())));
	}

	private CourseFacts facts(Clients clients, OtherCourses others) {
		return facts(clients, others.beside(this.courseId, person(clients)));
	}

	/** Returns who is treated, under all clients that are the same person. */
	private Person person(Clients clients) {
		ClientId client = this.dossier.clientId();
		return clients.find(client).map((known) -> known.person(client)).orElseGet(() -> Person.of(client));
	}

	private CourseFacts facts(Clients clients, List<CourseFacts> others) {
		return this.dossier.facts()
			.ofClient(clients.find(this.dossier.clientId()).map(RegisteredClient::birthDate).orElse(null), others);
	}

	private int nextNumber() {
		return this.dossier.facts().sittingsDone() + 1;
	}

	private Receipt apply(CourseEvent event) {
		return apply(event, this.courseId, List.of());
	}

	private Receipt apply(CourseEvent event, Id concerned) {
		return apply(event, concerned, List.of());
	}

	private Receipt apply(CourseEvent event, Id concerned, List<AcceptedFinding> findings) {
		return apply(event, this.dossier.clinicId(), concerned, findings);
	}

	private Receipt apply(CourseEvent event, ClinicId clinic, Id concerned, List<AcceptedFinding> findings) {
		AggregateLifecycle.apply(event, MetaData.with(MetaDataKeys.CLINIC_ID, clinic.toString()));
		return new Receipt(concerned.value(), AggregateLifecycle.getVersion(), false, findings);
	}

	@EventSourcingHandler
	void on(CourseEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt) {
		this.courseId = event.courseId();
		this.dossier = this.dossier.with(event, sequence, recordedAt);
	}

	@Override
	public ClientId client() {
		return this.dossier.clientId();
	}

}
