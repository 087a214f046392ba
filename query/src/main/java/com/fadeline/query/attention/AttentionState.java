package com.fadeline.query.attention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.Lists;
import com.fadeline.api.course.AssessmentEvent;
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
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.HistoryChange;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.attention.AttentionFacts.Booked;
import com.fadeline.query.attention.AttentionFacts.Done;
import com.fadeline.query.attention.AttentionFacts.AtHome;
import com.fadeline.query.attention.AttentionFacts.Signed;
import com.fadeline.query.forecast.Elsewhere;
import com.fadeline.query.record.Bookings;
import com.fadeline.query.record.FadingLog;
import com.fadeline.query.record.PerformedSittings;
import com.fadeline.query.record.ReactionLog;

/** Mutable state of the attention facts while one event is applied. */
final class AttentionState {

	private final AttentionFacts before;

	private CourseStatus status;

	private Assessment assessment;

	private List<String> zones;

	private int maxSittings;

	private int elsewhere;

	private final List<TreatedZones> stopsElsewhere;

	private List<Elsewhere> seenElsewhere;

	private Bookings<Booked> bookings;

	private PerformedSittings<Done> sittings;

	private FadingLog<Fading> fadings;

	private ReactionLog<ReactionView> reactions;

	private boolean consented;

	private @Nullable Instant consentEndedAt;

	private final List<Signed> signed;

	private @Nullable AtHome atHome;

	private final HealthAnswers health;

	private final List<Reminder> reminders;

	private final WaitingMessages messages;

	AttentionState(AttentionFacts facts) {
		this.before = facts;
		this.status = facts.status();
		this.assessment = facts.assessment();
		this.zones = facts.zones();
		this.maxSittings = facts.maxSittings();
		this.elsewhere = facts.elsewhere();
		this.stopsElsewhere = new ArrayList<>(facts.stopsElsewhere());
		this.seenElsewhere = facts.seenElsewhere();
		this.bookings = Bookings.byTime(facts.bookings(), Booked::sittingId, Booked::startsAt);
		this.sittings = PerformedSittings.byTime(facts.sittings(), Done::sittingId, Done::performedAt);
		this.fadings = FadingLog.byTime(facts.fadings());
		this.reactions = reactions(facts.reactions());
		this.consented = facts.consented();
		this.consentEndedAt = facts.consentEndedAt();
		this.signed = new ArrayList<>(facts.signed());
		this.atHome = facts.atHome();
		this.health = new HealthAnswers(facts);
		this.reminders = new ArrayList<>(facts.reminders());
		this.messages = new WaitingMessages(facts.messages());
	}

	static AttentionFacts opened(CourseOpened it, Instant at) {
		return new AttentionFacts(it.courseId(), it.clientId(), it.clinicId(), CourseStatus.OPEN, at, it.bodySite(),
				it.zones(), it.targetFading(), it.assessment(), it.plan().max(), 0, List.of(), List.of(), List.of(),
				List.of(), List.of(), List.of(), false, null, Map.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null, it.zones());
	}

	void write(CourseEvent event, Instant at) {
		if (!(event instanceof ReminderRaised)) {
			this.reminders.removeIf((reminder) -> reminder.kind() == ReminderKind.DORMANT);
		}
		switch (event) {
			case CourseOpened it -> throw new IllegalStateException("A course opens once");
			case AssessmentEvent it -> this.assessment = it.assessment();
			case ConsentRecorded it -> sign(it);
			case ConsentExplained it -> explain(it.document());
			case ConsentVoided it -> declareVoid(it.consent(), at);
			case ConsentWithdrawn it -> withdrawn(it.kind(), at);
			case ScreeningRecorded it -> this.health.answer(it.screening());
			case AnsweredAtHome it -> this.atHome = new AtHome(it.answers().sittingId(), it.answers().answeredAt(),
					it.answers().answers().stream().map(Screening.Answer::item).collect(Collectors.toSet()));
			case ScreeningRetracted it -> this.health.retract(it.answeredAt());
			case SittingScheduled it -> book(it.booking(), at);
			case SittingRescheduled it -> move(it, at);
			case SittingRebooked it -> book(it.booking(), at);
			case SittingCancelled it -> unbook(it.sittingId());
			case NoShowRecorded it -> unbook(it.sittingId());
			case SittingRecorded it -> done(it.sittingId(), it.treatment());
			case SittingAmended it -> done(it.sittingId(), it.treatment());
			case SittingRetracted it -> this.sittings = this.sittings.retract(it.sittingId());
			case FadingLogged it -> read(it.fading());
			case FadingAmended it -> read(it.fading());
			case FadingRetracted it -> this.fadings = this.fadings.retract(it.fadingId());
			case ReactionReported it -> this.reactions = this.reactions.report(ReactionView.of(it.reaction()));
			case ReactionAmended it ->
				change(it.reaction().reactionId(), (view) -> view.amended(it.reaction(), it.reason()));
			case ReactionAssessed it -> change(it.reactionId(), (view) -> view.assessed(it.assessment()));
			case ReactionFollowedUp it -> change(it.reactionId(), (view) -> view.followedUp(it.followUp()));
			case ReactionCleared it -> change(it.reactionId(), (view) -> view.cleared(it.clearance()));
			case ReactionResolved it ->
				change(it.reactionId(), (view) -> view.resolved(it.resolvedAt(), it.outcome(), it.notes()));
			case ReactionEntryRetracted it ->
				change(it.reactionId(), (view) -> view.withdrawn(it.entry(), it.reason()));
			case ReactionRetracted it -> this.reactions = this.reactions.remove(it.reactionId());
			case CourseExtended it -> this.maxSittings = it.maxSittings();
			case ExtensionRetracted it -> this.maxSittings = it.maxSittings();
			case ZoneAdded it -> this.zones = Lists.and(this.zones, it.zone());
			case ZoneRetracted it -> this.zones = Zones.without(this.zones, it.zone());
			case EarlierSittingsEvent it -> elsewhere(it);
			case CourseCompleted it -> this.status = CourseStatus.COMPLETED;
			case CourseDiscontinued it -> this.status = CourseStatus.DISCONTINUED;
			case CourseReopened it -> this.status = CourseStatus.OPEN;
			case CorrespondenceEvent it -> this.messages.take(it, at);
			case WaitingListEvent it -> {
			}
			case PhotoEvent it -> {
			}
			case ReminderRaised it -> remind(it.reminder());
			case CourseRedacted it -> {
				this.reactions = reactions(List.of());
				this.health.letters().clear();
				this.health.given().clear();
				this.signed.clear();
				this.atHome = null;
			}
			case PatchTestRecorded it -> {
			}
			case PatchTestRead it -> {
			}
			case PatchTestRetracted it -> {
			}
		}
	}

	private void sign(ConsentRecorded event) {
		if (event.consent().kind() == ConsentKind.TREATMENT) {
			ConsentSignature signature = event.signature();
			FileId untold = (signature != null && signature.needsTalk()) ? signature.document().fileId() : null;
			this.signed.add(new Signed(event.consent(), untold));
			this.consented |= untold == null;
		}
	}

	private void explain(FileId document) {
		this.signed.replaceAll((each) -> document.equals(each.untold()) ? new Signed(each.consent(), null) : each);
		this.consented |= isExplained();
	}

	private boolean isExplained() {
		return this.signed.stream().anyMatch((each) -> each.untold() == null);
	}

	private void declareVoid(Consent consent, Instant at) {
		if (consent.kind() == ConsentKind.TREATMENT) {
			boolean before = this.consented;
			this.signed.stream()
				.filter((each) -> each.consent().equals(consent))
				.reduce((earlier, later) -> later)
				.ifPresent((last) -> this.signed.remove(this.signed.lastIndexOf(last)));
			this.consented = isExplained();
			if (before && !this.consented) {
				this.consentEndedAt = at;
			}
		}
	}

	private void withdrawn(ConsentKind kind, Instant at) {
		if (kind == ConsentKind.TREATMENT) {
			this.signed.clear();
			this.consented = false;
			this.consentEndedAt = at;
		}
	}

	private void book(Booking booking, Instant at) {
		this.messages.changed(booking.sittingId());
		this.bookings = this.bookings
			.with(new Booked(booking.sittingId(), booking.startsAt(), booking.endsAt(), booking.operatorId(), at));
	}

	private void move(SittingRescheduled it, Instant at) {
		this.messages.changed(it.sittingId());
		this.bookings = this.bookings.change(it.sittingId(), (booked) -> new Booked(it.sittingId(), it.startsAt(),
				it.startsAt().plus(it.duration()), booked.operatorId(), at));
	}

	private void unbook(SittingId id) {
		this.messages.changed(id);
		this.bookings = this.bookings.remove(id);
		if (this.atHome != null && this.atHome.sittingId().equals(id)) {
			this.atHome = null;
		}
	}

	private void done(SittingId id, Treatment treatment) {
		unbook(id);
		this.sittings = this.sittings.record(new Done(id, treatment.performedAt(), treatment.zones(),
				treatment.method(), treatment.operatorId(), treatment.areaCm2()));
	}

	private void read(Fading fading) {
		if (fading.scale().readByPeople()) {
			this.fadings = this.fadings.log(fading);
		}
	}

	private static ReactionLog<ReactionView> reactions(List<ReactionView> views) {
		return ReactionLog.of(views, (view) -> view.reaction().reactionId());
	}

	private void change(ReactionId id, UnaryOperator<ReactionView> change) {
		this.reactions = this.reactions.change(id, change);
	}

	private void elsewhere(HistoryChange change) {
		History before = change.before();
		History now = change.history();
		this.elsewhere += change.added();
		if (before != null) {
			TreatedZones.past(before, this.before.zonesAtOpening()).forEach(this.stopsElsewhere::remove);
		}
		if (now != null) {
			this.stopsElsewhere.addAll(TreatedZones.past(now, this.before.zonesAtOpening()));
		}
		this.seenElsewhere = Elsewhere.with(this.seenElsewhere, change, this.before.zonesAtOpening());
	}

	private void remind(Reminder reminder) {
		this.reminders.removeIf((earlier) -> earlier.kind() == reminder.kind()
				&& Objects.equals(earlier.sittingId(), reminder.sittingId()));
		this.reminders.add(reminder);
	}

	AttentionFacts facts() {
		return new AttentionFacts(this.before.courseId(), this.before.clientId(), this.before.clinicId(), this.status,
				this.before.openedAt(), this.before.bodySite(), this.zones, this.before.targetFading(), this.assessment,
				this.maxSittings, this.elsewhere, this.stopsElsewhere, this.seenElsewhere, this.bookings.all(),
				this.sittings.all(), this.fadings.all(), this.reactions.all(), this.consented, this.consentEndedAt,
				this.health.answered(), this.reminders, this.health.letters(this.reactions.all()), this.messages.all(),
				this.health.given(), this.signed, this.atHome, this.before.zonesAtOpening());
	}

}
