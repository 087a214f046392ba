package com.fadeline.command.course;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
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
import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Finding;
import com.fadeline.api.Id;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseCommand.AmendSitting;
import com.fadeline.api.course.CourseCommand.CancelSitting;
import com.fadeline.api.course.CourseCommand.CompleteCourse;
import com.fadeline.api.course.CourseCommand.DiscontinueCourse;
import com.fadeline.api.course.CourseCommand.ExtendCourse;
import com.fadeline.api.course.CourseCommand.ImportHistory;
import com.fadeline.api.course.CourseCommand.LogFading;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.ReadPatchTest;
import com.fadeline.api.course.CourseCommand.RecordConsent;
import com.fadeline.api.course.CourseCommand.RecordLaserSitting;
import com.fadeline.api.course.CourseCommand.RecordNoShow;
import com.fadeline.api.course.CourseCommand.RecordPatchTest;
import com.fadeline.api.course.CourseCommand.RecordSalineSession;
import com.fadeline.api.course.CourseCommand.RecordScreening;
import com.fadeline.api.course.CourseCommand.ReopenCourse;
import com.fadeline.api.course.CourseCommand.ReportReaction;
import com.fadeline.api.course.CourseCommand.RescheduleSitting;
import com.fadeline.api.course.CourseCommand.ResolveReaction;
import com.fadeline.api.course.CourseCommand.RetractFading;
import com.fadeline.api.course.CourseCommand.ReviseAssessment;
import com.fadeline.api.course.CourseCommand.ScheduleLaserSitting;
import com.fadeline.api.course.CourseCommand.ScheduleSalineSession;
import com.fadeline.api.course.CourseCommand.WithdrawConsent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.AssessmentRevised;
import com.fadeline.api.course.CourseEvent.ConsentRecorded;
import com.fadeline.api.course.CourseEvent.ConsentWithdrawn;
import com.fadeline.api.course.CourseEvent.CourseCompleted;
import com.fadeline.api.course.CourseEvent.CourseDiscontinued;
import com.fadeline.api.course.CourseEvent.CourseExtended;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseReopened;
import com.fadeline.api.course.CourseEvent.FadingLogged;
import com.fadeline.api.course.CourseEvent.FadingRetracted;
import com.fadeline.api.course.CourseEvent.HistoryImported;
import com.fadeline.api.course.CourseEvent.LaserSittingRecorded;
import com.fadeline.api.course.CourseEvent.LaserSittingScheduled;
import com.fadeline.api.course.CourseEvent.NoShowRecorded;
import com.fadeline.api.course.CourseEvent.PatchTestRead;
import com.fadeline.api.course.CourseEvent.PatchTestRecorded;
import com.fadeline.api.course.CourseEvent.ReactionReported;
import com.fadeline.api.course.CourseEvent.ReactionResolved;
import com.fadeline.api.course.CourseEvent.SalineSessionRecorded;
import com.fadeline.api.course.CourseEvent.SalineSessionScheduled;
import com.fadeline.api.course.CourseEvent.ScreeningRecorded;
import com.fadeline.api.course.CourseEvent.SittingAmended;
import com.fadeline.api.course.CourseEvent.SittingCancelled;
import com.fadeline.api.course.CourseEvent.SittingRescheduled;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.Estimate;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.SittingId;
import com.fadeline.command.Acknowledged;
import com.fadeline.command.ExpectedSequence;
import com.fadeline.command.Refusal;
import com.fadeline.command.client.Clients;
import com.fadeline.command.client.RegisteredClient;
import com.fadeline.command.estimate.Estimator;
import com.fadeline.command.rules.CourseClosed;
import com.fadeline.command.rules.CourseFacts;
import com.fadeline.command.rules.Intention;
import com.fadeline.command.rules.Rulebook;

/**
 * One removal course. It is opened for a registered client with a goal, an assessment and
 * a plan of sittings. What was done before comes in as histories. Consents, screenings
 * and patch tests prepare it; sittings are booked, moved, cancelled or missed, and
 * recorded, booked or not. Fading and reactions are logged as they are seen. A plan can
 * be broken for a reason, and extended; a fact is never refused for breaking a rule, only
 * for being impossible. The course ends completed or discontinued, which cancels what is
 * still booked; then only amendments, fadings, reactions and withdrawals of consent go
 * on, until it is reopened.
 * <p>
 * Every command may come twice: the second time changes nothing and is answered as the
 * first was, whatever has happened since.
 * <p>
 * Raise the revision when fields change, here or in the parts; older snapshots are then
 * passed over.
 */
@AggregateRoot
@Revision("1")
class Course {

	@AggregateIdentifier
	private CourseId courseId;

	private Acknowledged<CourseOpened> opened;

	private Acknowledged<Assessment> assessment;

	private int maxSittings;

	private @Nullable Acknowledged<ExtendCourse> extended;

	private Consents consents = new Consents();

	private List<Acknowledged<Screening>> screenings = new ArrayList<>();

	private PatchTests patchTests = new PatchTests();

	private Sittings sittings = new Sittings();

	private Fadings fadings = new Fadings();

	private Reactions reactions = new Reactions();

	private Map<String, Acknowledged<History>> histories = new LinkedHashMap<>();

	private Ending ending = new Ending();

	@SuppressWarnings("NullAway.Init")
	Course() {
	}

	/** Answers a repeat as the first was, then lets nothing pass that came too late. */
	@CommandHandlerInterceptor
	Object receive(CourseCommand command, MetaData asked, InterceptorChain chain) throws Exception {
		Optional<Receipt> first = firstAnswerTo(command);
		if (first.isPresent()) {
			return first.get();
		}
		ExpectedSequence.check(asked);
		if (this.ending.status() != CourseStatus.OPEN && !isTakenAfterTheEnd(command)) {
			Finding closed = CourseClosed.finding(this.ending.status());
			throw Refusal.conflict(closed.message(), closed);
		}
		return chain.proceed();
	}

	private static boolean isTakenAfterTheEnd(CourseCommand command) {
		return switch (command) {
			case AmendSitting c -> true;
			case LogFading c -> true;
			case RetractFading c -> true;
			case ReportReaction c -> true;
			case ResolveReaction c -> true;
			case WithdrawConsent c -> true;
			case ReopenCourse c -> true;
			default -> false;
		};
	}

	private Optional<Receipt> firstAnswerTo(CourseCommand command) {
		return switch (command) {
			case OpenCourse asked -> Optional.ofNullable(this.opened).map((first) -> Opening.answer(first, asked));
			case ReviseAssessment asked -> answer(this.assessment, asked.assessment());
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
			case LogFading asked -> this.fadings.answerTo(asked);
			case RetractFading asked -> this.fadings.answerTo(asked);
			case ReportReaction asked -> this.reactions.answerTo(asked);
			case ResolveReaction asked -> this.reactions.answerTo(asked);
			case ExtendCourse asked -> answer(this.extended, asked);
			case ImportHistory asked -> Optional.ofNullable(this.histories.get(asked.history().key()))
				.map((first) -> first.answer(asked.history(), asked.aggregateId(),
						"History '%s' of course".formatted(asked.history().key())));
			case CompleteCourse asked -> this.ending.answerTo(asked);
			case DiscontinueCourse asked -> this.ending.answerTo(asked);
			case ReopenCourse asked -> this.ending.answerTo(asked);
		};
	}

	private Optional<Receipt> sitting(SittingId id, Function<Sitting, Optional<Receipt>> answer) {
		return this.sittings.find(id).flatMap(answer);
	}

	private <T> Optional<Receipt> answer(@Nullable Acknowledged<T> latest, T asked) {
		return Optional.ofNullable(latest)
			.filter((first) -> first.is(asked))
			.map((first) -> first.again(this.courseId.value()));
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Receipt handle(OpenCourse command, Rulebook rulebook, Clients clients) {
		RegisteredClient client = clients.find(command.clientId())
			.orElseThrow(() -> Refusal.notFound("There is no client %s".formatted(command.clientId())));
		CourseOpened event = Opening.of(command, client, rulebook);
		rulebook.judge(new Intention.Opening(event), Opening.facts(event)).accept();
		return apply(event, event.clinicId(), event.courseId(), List.of());
	}

	@CommandHandler
	Receipt handle(ReviseAssessment command) {
		Estimate estimate = Estimator.estimate(this.opened.content().bodySite(), command.assessment());
		return apply(new AssessmentRevised(this.courseId, command.assessment(), estimate));
	}

	@CommandHandler
	Receipt handle(RecordConsent command, Rulebook rulebook) {
		rulebook.judge(new Intention.Consenting(command.consent()), facts()).accept();
		return apply(new ConsentRecorded(this.courseId, command.consent()));
	}

	@CommandHandler
	Receipt handle(WithdrawConsent command) {
		this.consents.requireGiven(command.kind());
		return apply(new ConsentWithdrawn(this.courseId, command.kind()));
	}

	@CommandHandler
	Receipt handle(RecordScreening command, Rulebook rulebook) {
		rulebook.judge(new Intention.Answering(command.screening()), facts()).accept();
		return apply(new ScreeningRecorded(this.courseId, command.screening()));
	}

	@CommandHandler
	Receipt handle(RecordPatchTest command, Rulebook rulebook) {
		rulebook.judge(new Intention.PatchTesting(command.patchTest()), facts()).accept();
		return apply(new PatchTestRecorded(this.courseId, command.patchTest()), command.patchTest().patchTestId());
	}

	@CommandHandler
	Receipt handle(ReadPatchTest command, Rulebook rulebook) {
		PatchTest patchTest = this.patchTests.require(command.patchTestId());
		rulebook.judge(new Intention.PatchReading(patchTest, command.reading()), facts()).accept();
		return apply(new PatchTestRead(this.courseId, command.patchTestId(), command.reading()), command.patchTestId());
	}

	@CommandHandler
	Receipt handle(ScheduleLaserSitting command, Rulebook rulebook, MetaData asked) {
		List<AcceptedFinding> findings = rulebook
			.judge(new Intention.Planning(Method.LASER, command.booking()), facts())
			.accept(command.overrides(), asked);
		return apply(new LaserSittingScheduled(this.courseId, command.booking(), findings),
				command.booking().sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(ScheduleSalineSession command, Rulebook rulebook, MetaData asked) {
		List<AcceptedFinding> findings = rulebook
			.judge(new Intention.Planning(Method.SALINE, command.booking()), facts())
			.accept(command.overrides(), asked);
		return apply(new SalineSessionScheduled(this.courseId, command.booking(), findings),
				command.booking().sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(RescheduleSitting command, Rulebook rulebook, MetaData asked) {
		Sitting.Plan plan = this.sittings.requireScheduled(command.sittingId());
		Duration duration = Objects.requireNonNullElse(command.duration(), plan.booking().duration());
		Booking moved = plan.booking().movedTo(command.startsAt(), duration);
		List<AcceptedFinding> findings = rulebook.judge(new Intention.Planning(plan.method(), moved), facts())
			.accept(command.overrides(), asked);
		return apply(new SittingRescheduled(this.courseId, command.sittingId(), command.startsAt(), duration, findings),
				command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(CancelSitting command, Rulebook rulebook) {
		this.sittings.requireScheduled(command.sittingId());
		rulebook.judge(new Intention.Explaining(command.reason()), facts()).accept();
		return apply(new SittingCancelled(this.courseId, command.sittingId(), command.reason()), command.sittingId());
	}

	@CommandHandler
	Receipt handle(RecordNoShow command, Rulebook rulebook) {
		Sitting.Plan plan = this.sittings.requireScheduled(command.sittingId());
		rulebook.judge(new Intention.Missing(plan.booking()), facts()).accept();
		return apply(new NoShowRecorded(this.courseId, command.sittingId()), command.sittingId());
	}

	@CommandHandler
	Receipt handle(RecordLaserSitting command, Rulebook rulebook, MetaData asked) {
		CourseFacts facts = facts();
		List<AcceptedFinding> findings = rulebook
			.judge(new Intention.Treating(command.sittingId(), command.treatment()), facts)
			.accept(command.overrides(), asked);
		return apply(new LaserSittingRecorded(this.courseId, command.sittingId(), facts.sittingsDone() + 1,
				command.treatment(), findings), command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(RecordSalineSession command, Rulebook rulebook, MetaData asked) {
		CourseFacts facts = facts();
		List<AcceptedFinding> findings = rulebook
			.judge(new Intention.Treating(command.sittingId(), command.treatment()), facts)
			.accept(command.overrides(), asked);
		return apply(new SalineSessionRecorded(this.courseId, command.sittingId(), facts.sittingsDone() + 1,
				command.treatment(), findings), command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(AmendSitting command, Rulebook rulebook, MetaData asked) {
		this.sittings.requireRecorded(command.sittingId());
		List<AcceptedFinding> findings = rulebook
			.judge(new Intention.Amending(command.sittingId(), command.treatment(), command.reason()), facts())
			.accept(command.overrides(), asked);
		return apply(
				new SittingAmended(this.courseId, command.sittingId(), command.treatment(), command.reason(), findings),
				command.sittingId(), findings);
	}

	@CommandHandler
	Receipt handle(LogFading command, Rulebook rulebook) {
		List<AcceptedFinding> findings = rulebook.judge(new Intention.Observing(command.fading()), facts()).accept();
		return apply(new FadingLogged(this.courseId, command.fading(), findings), command.fading().fadingId(),
				findings);
	}

	@CommandHandler
	Receipt handle(RetractFading command, Rulebook rulebook) {
		this.fadings.require(command.fadingId());
		rulebook.judge(new Intention.Explaining(command.reason()), facts()).accept();
		return apply(new FadingRetracted(this.courseId, command.fadingId(), command.reason()), command.fadingId());
	}

	@CommandHandler
	Receipt handle(ReportReaction command, Rulebook rulebook) {
		rulebook.judge(new Intention.Reacting(command.reaction()), facts()).accept();
		return apply(new ReactionReported(this.courseId, command.reaction()), command.reaction().reactionId());
	}

	@CommandHandler
	Receipt handle(ResolveReaction command, Rulebook rulebook) {
		Reaction reaction = this.reactions.require(command.reactionId());
		rulebook.judge(new Intention.Recovering(reaction, command.resolvedAt()), facts()).accept();
		return apply(new ReactionResolved(this.courseId, command.reactionId(), command.resolvedAt(), command.notes()),
				command.reactionId());
	}

	@CommandHandler
	Receipt handle(ExtendCourse command, Rulebook rulebook) {
		rulebook.judge(new Intention.Extending(command.maxSittings(), command.reason()), facts()).accept();
		return apply(new CourseExtended(this.courseId, command.maxSittings(), command.reason()));
	}

	@CommandHandler
	Receipt handle(ImportHistory command, Rulebook rulebook) {
		List<AcceptedFinding> findings = rulebook.judge(new Intention.Importing(command.history()), facts()).accept();
		return apply(new HistoryImported(this.courseId, command.history(), findings), this.courseId, findings);
	}

	@CommandHandler
	Receipt handle(CompleteCourse command) {
		cancelWhatIsBooked("The course was completed");
		return apply(new CourseCompleted(this.courseId, command.outcome(), command.notes()));
	}

	@CommandHandler
	Receipt handle(DiscontinueCourse command, Rulebook rulebook) {
		rulebook.judge(new Intention.Explaining(command.reason()), facts()).accept();
		cancelWhatIsBooked("The course was discontinued: " + command.reason());
		return apply(new CourseDiscontinued(this.courseId, command.reason()));
	}

	private void cancelWhatIsBooked(String reason) {
		facts().booked()
			.forEach((booked) -> apply(new SittingCancelled(this.courseId, booked.booking().sittingId(), reason)));
	}

	@CommandHandler
	Receipt handle(ReopenCourse command, Rulebook rulebook) {
		this.ending.requireEnded();
		rulebook.judge(new Intention.Explaining(command.reason()), facts()).accept();
		return apply(new CourseReopened(this.courseId, command.reason()));
	}

	private Receipt apply(CourseEvent event) {
		return apply(event, this.courseId, List.of());
	}

	private Receipt apply(CourseEvent event, Id concerned) {
		return apply(event, concerned, List.of());
	}

	private Receipt apply(CourseEvent event, Id concerned, List<AcceptedFinding> findings) {
		return apply(event, this.opened.content().clinicId(), concerned, findings);
	}

	private Receipt apply(CourseEvent event, ClinicId clinic, Id concerned, List<AcceptedFinding> findings) {
		AggregateLifecycle.apply(event, MetaData.with(MetaDataKeys.CLINIC_ID, clinic.toString()));
		return new Receipt(concerned.value(), AggregateLifecycle.getVersion(), false, findings);
	}

	@EventSourcingHandler
	void on(CourseEvent event, @SequenceNumber long sequence) {
		switch (event) {
			case CourseOpened e -> {
				this.courseId = e.courseId();
				this.opened = new Acknowledged<>(e, sequence);
				this.assessment = new Acknowledged<>(e.assessment(), sequence);
				this.maxSittings = e.plan().max();
			}
			case AssessmentRevised e -> this.assessment = new Acknowledged<>(e.assessment(), sequence);
			case ConsentRecorded e -> this.consents.on(e, sequence);
			case ConsentWithdrawn e -> this.consents.on(e, sequence);
			case ScreeningRecorded e -> this.screenings.add(new Acknowledged<>(e.screening(), sequence));
			case PatchTestRecorded e -> this.patchTests.on(e, sequence);
			case PatchTestRead e -> this.patchTests.on(e, sequence);
			case LaserSittingScheduled e -> this.sittings.change(e.booking().sittingId(),
					(sitting) -> sitting.bookedFor(Method.LASER, e.booking(), sequence, e.findings()));
			case SalineSessionScheduled e -> this.sittings.change(e.booking().sittingId(),
					(sitting) -> sitting.bookedFor(Method.SALINE, e.booking(), sequence, e.findings()));
			case SittingRescheduled e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.movedTo(e.startsAt(), e.duration(), sequence, e.findings()));
			case SittingCancelled e ->
				this.sittings.change(e.sittingId(), (sitting) -> sitting.cancelledFor(e.reason(), sequence));
			case NoShowRecorded e -> this.sittings.change(e.sittingId(), (sitting) -> sitting.missedAt(sequence));
			case LaserSittingRecorded e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.recordedAs(e.treatment(), sequence, e.findings()));
			case SalineSessionRecorded e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.recordedAs(e.treatment(), sequence, e.findings()));
			case SittingAmended e -> this.sittings.change(e.sittingId(),
					(sitting) -> sitting.amendedTo(e.treatment(), e.reason(), sequence, e.findings()));
			case FadingLogged e -> this.fadings.on(e, sequence);
			case FadingRetracted e -> this.fadings.on(e, sequence);
			case ReactionReported e -> this.reactions.on(e, sequence);
			case ReactionResolved e -> this.reactions.on(e, sequence);
			case CourseExtended e -> {
				this.maxSittings = e.maxSittings();
				this.extended = new Acknowledged<>(new ExtendCourse(e.courseId(), e.maxSittings(), e.reason()),
						sequence);
			}
			case HistoryImported e ->
				this.histories.put(e.history().key(), new Acknowledged<>(e.history(), sequence, e.findings()));
			case CourseCompleted e ->
				this.ending.by(new CompleteCourse(e.courseId(), e.outcome(), e.notes()), sequence);
			case CourseDiscontinued e -> this.ending.by(new DiscontinueCourse(e.courseId(), e.reason()), sequence);
			case CourseReopened e -> this.ending.by(new ReopenCourse(e.courseId(), e.reason()), sequence);
		}
	}

	/** What the rules may know. */
	private CourseFacts facts() {
		CourseOpened begin = this.opened.content();
		return new CourseFacts(this.ending.status(), begin.bodySite(), begin.zones(), this.assessment.content(),
				begin.openedOn(), this.maxSittings, this.sittings.done(), this.sittings.booked(), this.sittings.lost(),
				this.histories.values().stream().map(Acknowledged::content).toList());
	}

}
