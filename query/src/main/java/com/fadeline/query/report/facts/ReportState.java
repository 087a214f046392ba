package com.fadeline.query.report.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import com.fadeline.api.Lists;
import com.fadeline.api.course.AssessmentEvent;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent;
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
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.PhotoEvent;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.HistoryChange;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.Elsewhere;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.record.Bookings;
import com.fadeline.query.record.FadingLog;
import com.fadeline.query.record.PerformedSittings;
import com.fadeline.query.record.ReactionLog;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Booked;
import com.fadeline.query.report.facts.ReportFacts.Fate;
import com.fadeline.query.report.facts.ReportFacts.Found;
import com.fadeline.query.report.facts.ReportFacts.Observed;
import com.fadeline.query.report.facts.ReportFacts.Reacted;
import com.fadeline.query.report.facts.ReportFacts.Signed;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import com.fadeline.query.report.facts.Treatments;
import org.jspecify.annotations.Nullable;

/** Mutable state of the report facts of a course while one event is applied. */
public final class ReportState {

	private final ReportFacts before;

	private final Function<Instant, LocalDate> days;

	private List<String> zones;

	private Assessment assessment;

	private CourseStatus status;

	private @Nullable CompletionOutcome outcome;

	private @Nullable LocalDate endedOn;

	private boolean dormant;

	private int sittingsElsewhere;

	private List<Elsewhere> fadingElsewhere;

	private final List<Signed> consents;

	private Bookings<Booked> bookings;

	private PerformedSittings<Sitting> sittings;

	private FadingLog<Observed> fadings;

	private ReactionLog<Reacted> reactions;

	/**
	 * @param days converts an instant to the day of the clinic
	 */
	public ReportState(ReportFacts before, Function<Instant, LocalDate> days) {
		this.before = before;
		this.days = days;
		this.assessment = new Assessment(before.phototype(), null, null, null, null, before.pigment(), null, null);
		this.zones = before.zones();
		this.status = before.status();
		this.outcome = before.outcome();
		this.endedOn = before.endedOn();
		this.dormant = before.dormant();
		this.sittingsElsewhere = before.sittingsElsewhere();
		this.fadingElsewhere = before.fadingElsewhere();
		this.consents = new ArrayList<>(before.consents());
		this.bookings = Bookings.asBooked(before.bookings(), Booked::sittingId);
		this.sittings = PerformedSittings.asRecorded(before.sittings(), Sitting::sittingId);
		this.fadings = FadingLog.asLogged(before.fadings(), Observed::fadingId);
		this.reactions = ReactionLog.of(before.reactions(), Reacted::reactionId);
	}

	public void write(CourseEvent event, EventMeta meta) {
		this.dormant = this.dormant && event instanceof ReminderRaised;
		switch (event) {
			case CourseOpened it -> throw new IllegalStateException("A course opens once");
			case AssessmentEvent it -> this.assessment = it.assessment();
			case ConsentRecorded it -> {
				if (it.consent().kind() == ConsentKind.TREATMENT) {
					this.consents.add(new Signed(it.consent().signedAt(), null));
				}
			}
			case ConsentVoided it -> {
				if (it.consent().kind() == ConsentKind.TREATMENT) {
					this.consents.reversed()
						.stream()
						.filter((signed) -> signed.signedAt().equals(it.consent().signedAt()))
						.findFirst()
						.ifPresent((last) -> this.consents.remove(this.consents.lastIndexOf(last)));
				}
			}
			case ConsentWithdrawn it -> {
				if (it.kind() == ConsentKind.TREATMENT) {
					Instant at = meta.at();
					this.consents.replaceAll(
							(signed) -> (signed.withdrawnAt() == null) ? new Signed(signed.signedAt(), at) : signed);
				}
			}
			case SittingScheduled it -> book(it.booking());
			case SittingRescheduled it -> this.bookings = this.bookings.change(it.sittingId(),
					(booked) -> new Booked(it.sittingId(), this.days.apply(it.startsAt()), booked.fate()));
			case SittingRebooked it -> this.bookings = this.bookings.change(it.sittingId(),
					(booked) -> new Booked(it.sittingId(), this.days.apply(it.booking().startsAt()), booked.fate()));
			case SittingCancelled it -> settle(it.sittingId(), Fate.CANCELLED);
			case NoShowRecorded it -> settle(it.sittingId(), Fate.NO_SHOW);
			case SittingRecorded it -> done(it.sittingId(), it.treatment());
			case SittingAmended it -> done(it.sittingId(), it.treatment());
			case SittingRetracted it -> retract(it.sittingId());
			case FadingLogged it -> observe(it.fading());
			case FadingAmended it -> observe(it.fading());
			case FadingRetracted it -> this.fadings = this.fadings.retract(it.fadingId());
			case ReactionReported it -> this.reactions = this.reactions.report(reacted(it.reaction(), List.of()));
			case ReactionAmended it -> this.reactions = this.reactions.change(it.reaction().reactionId(),
					(before) -> reacted(it.reaction(), before.found()));
			case ReactionAssessed it ->
				found(it.reactionId(), ReactionEntry.of(it.assessment()), it.assessment().grade());
			case ReactionFollowedUp it ->
				found(it.reactionId(), ReactionEntry.of(it.followUp()), it.followUp().grade());
			case ReactionEntryRetracted it ->
				this.reactions = this.reactions.change(it.reactionId(), (before) -> before.without(it.entry()));
			case ReactionCleared it -> {
			}
			case ReactionRetracted it -> this.reactions = this.reactions.remove(it.reactionId());
			case EarlierSittingsEvent it -> take(it);
			case CourseCompleted it -> end(CourseStatus.COMPLETED, it.outcome(), this.days.apply(meta.at()));
			case CourseDiscontinued it -> end(CourseStatus.DISCONTINUED, null, this.days.apply(meta.at()));
			case CourseReopened it -> end(CourseStatus.OPEN, null, null);
			case ConsentExplained it -> {
			}
			case AnsweredAtHome it -> {
			}
			case ScreeningRecorded it -> {
			}
			case ScreeningRetracted it -> {
			}
			case PatchTestRecorded it -> {
			}
			case PatchTestRead it -> {
			}
			case PatchTestRetracted it -> {
			}
			case ReactionResolved it -> {
			}
			case CourseExtended it -> {
			}
			case ExtensionRetracted it -> {
			}
			case ZoneAdded it -> this.zones = Lists.and(this.zones, it.zone());
			case ZoneRetracted it -> this.zones = Zones.without(this.zones, it.zone());
			case ReminderRaised it -> this.dormant = this.dormant || it.reminder().kind() == ReminderKind.DORMANT;
			case CorrespondenceEvent it -> {
			}
			case WaitingListEvent it -> {
			}
			case PhotoEvent it -> {
			}
			case CourseRedacted redacted -> {
			}
		}
	}

	private void book(Booking booking) {
		this.bookings = this.bookings
			.with(new Booked(booking.sittingId(), this.days.apply(booking.startsAt()), Fate.PENDING));
	}

	private void settle(SittingId id, Fate fate) {
		this.bookings = this.bookings.change(id, (booked) -> new Booked(id, booked.day(), fate));
	}

	private void done(SittingId id, Treatment treatment) {
		settle(id, Fate.KEPT);
		this.sittings = this.sittings
			.record(Treatments.sitting(id, treatment, this.days.apply(treatment.performedAt())));
	}

	/** The outcome of its booking is not known then. */
	private void retract(SittingId id) {
		this.bookings = this.bookings.remove(id);
		this.sittings = this.sittings.retract(id);
	}

	private void observe(Fading fading) {
		if (fading.scale().readByPeople()) {
			this.fadings = this.fadings.log(new Observed(fading.fadingId(), fading.observedAt(),
					this.days.apply(fading.observedAt()), fading.percent(), fading.zone(), fading.observer()));
		}
	}

	private Reacted reacted(Reaction reaction, List<Found> found) {
		return new Reacted(reaction.reactionId(), reaction.kind(),
				Objects.requireNonNullElse(reaction.assessedGrade(), Reacted.NOT_ASSESSED), reaction.onsetAt(),
				this.days.apply(reaction.onsetAt()), reaction.sittingId(), found);
	}

	/** A follow-up without a grade is kept too: it may be the one withdrawn later. */
	private void found(ReactionId id, ReactionEntry entry, @Nullable Integer grade) {
		this.reactions = this.reactions.change(id, (before) -> before.with(new Found(entry, grade)));
	}

	private void take(HistoryChange change) {
		this.sittingsElsewhere += change.added();
		this.fadingElsewhere = Elsewhere.with(this.fadingElsewhere, change, this.before.zonesAtOpening());
	}

	private void end(CourseStatus status, @Nullable CompletionOutcome outcome, @Nullable LocalDate on) {
		this.status = status;
		this.outcome = outcome;
		this.endedOn = on;
	}

	public ReportFacts facts() {
		return new ReportFacts(this.before.clinicId(), this.before.openedOn(), this.before.bodySite(), this.zones,
				this.before.goal(), this.before.targetFading(), this.assessment.phototype(), this.assessment.pigment(),
				this.before.estimate(), this.status, this.outcome, this.endedOn, this.dormant, this.sittingsElsewhere,
				this.fadingElsewhere, this.before.earlyDays(), this.consents, this.bookings.all(), this.sittings.all(),
				this.fadings.all(), this.reactions.all(), this.before.zonesAtOpening());
	}

}
