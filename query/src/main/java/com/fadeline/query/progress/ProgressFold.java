package com.fadeline.query.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

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
import com.fadeline.api.course.PreparationEvent;
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
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.TreatmentAgent;
import com.fadeline.query.progress.ProgressFacts.Booked;
import com.fadeline.query.progress.ProgressFacts.Sitting;
import com.fadeline.query.progress.ProgressFacts.Turn;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;
import com.fadeline.query.record.Bookings;
import com.fadeline.query.record.FadingLog;
import com.fadeline.query.record.PerformedSittings;
import com.fadeline.query.record.ReactionLog;
import com.fadeline.wording.Sentences;
import com.fadeline.wording.Wording;

/** Fold of the facts from which the progress of a course is computed. */
final class ProgressFold implements Fold<CourseEvent, ProgressFacts> {

	/** The clinic's internal notes belong in the history. */
	private static final String UNTOLD = "";

	private static final Sentences SENTENCES = new Sentences(Wording.english(ZoneOffset.UTC));

	@Override
	public ProgressFacts apply(@Nullable ProgressFacts facts, CourseEvent event, EventMeta meta) {
		if (event instanceof CourseOpened opened) {
			return new ProgressFacts(opened, opened.zones(), CourseStatus.OPEN, opened.assessment(), opened.estimate(),
					opened.plan(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), meta.sequence());
		}
		if (facts == null) {
			throw new IllegalStateException("Course %s has events but no opening".formatted(event.courseId()));
		}
		Draft draft = new Draft(facts);
		draft.write(event, meta.at());
		return draft.facts(meta.sequence());
	}

	/** Mutable state of the facts while one event is applied. */
	private static final class Draft {

		private final CourseOpened opened;

		private List<String> zones;

		private CourseStatus status;

		private Assessment assessment;

		private Estimate estimate;

		private PlannedSittings plan;

		private List<History> histories;

		private Bookings<Booked> bookings;

		private PerformedSittings<Sitting> sittings;

		private FadingLog<Fading> fadings;

		private ReactionLog<ReactionView> reactions;

		private final List<Turn> turns;

		Draft(ProgressFacts facts) {
			this.opened = facts.opened();
			this.zones = facts.zones();
			this.status = facts.status();
			this.assessment = facts.assessment();
			this.estimate = facts.estimate();
			this.plan = facts.plan();
			this.histories = facts.histories();
			this.bookings = Bookings.asBooked(facts.bookings(), Booked::sittingId);
			this.sittings = PerformedSittings.byTime(facts.sittings(), Sitting::sittingId, Sitting::performedAt);
			this.fadings = FadingLog.byTime(facts.fadings());
			this.reactions = ReactionLog.of(facts.reactions(), (view) -> view.reaction().reactionId());
			this.turns = new ArrayList<>(facts.turns());
		}

		void write(CourseEvent event, Instant at) {
			switch (event) {
				case CourseOpened it -> throw new IllegalStateException("A course opens once");
				case AssessmentEvent it -> {
					this.assessment = it.assessment();
					this.estimate = it.estimate();
				}
				case SittingScheduled it -> book(it.method(), it.booking());
				case SittingRescheduled it -> {
					moved(it.sittingId(), it.startsAt(), at);
					this.bookings = this.bookings.change(it.sittingId(), (booked) -> new Booked(it.sittingId(),
							booked.method(), booked.zones(), it.startsAt(), it.duration()));
				}
				case SittingRebooked it -> {
					moved(it.booking().sittingId(), it.booking().startsAt(), at);
					book(it.method(), it.booking());
				}
				case SittingCancelled it -> {
					this.bookings.find(it.sittingId())
						.ifPresent((booked) -> this.turns
							.add(new Turn(at, MilestoneKind.APPOINTMENT_CANCELLED, UNTOLD, booked.startsAt(), null)));
					unbook(it.sittingId());
				}
				case NoShowRecorded it -> unbook(it.sittingId());
				case SittingRecorded it -> done(it.sittingId(), it.treatment());
				case SittingAmended it -> done(it.sittingId(), it.treatment());
				case SittingRetracted it -> this.sittings = this.sittings.retract(it.sittingId());
				case FadingLogged it -> this.fadings = this.fadings.log(it.fading());
				case FadingAmended it -> this.fadings = this.fadings.log(it.fading());
				case FadingRetracted it -> this.fadings = this.fadings.retract(it.fadingId());
				case ReactionReported it -> this.reactions = this.reactions.report(ReactionView.of(it.reaction()));
				case ReactionAmended it ->
					change(it.reaction().reactionId(), (view) -> view.amended(it.reaction(), it.reason()));
				case ReactionRetracted it -> this.reactions = this.reactions.remove(it.reactionId());
				case ReactionResolved it ->
					change(it.reactionId(), (view) -> view.resolved(it.resolvedAt(), it.outcome(), it.notes()));
				case ReactionAssessed it -> change(it.reactionId(), (view) -> view.assessed(it.assessment()));
				case ReactionFollowedUp it -> change(it.reactionId(), (view) -> view.followedUp(it.followUp()));
				case ReactionCleared it -> change(it.reactionId(), (view) -> view.cleared(it.clearance()));
				case ReactionEntryRetracted it ->
					change(it.reactionId(), (view) -> view.withdrawn(it.entry(), it.reason()));
				case EarlierSittingsEvent it -> this.histories = it.in(this.histories);
				case CourseExtended it -> {
					this.plan = new PlannedSittings(this.plan.min(), it.maxSittings());
					turn(this.status, at, MilestoneKind.EXTENDED,
							SENTENCES.of(new CourseExtended(it.courseId(), it.maxSittings(), UNTOLD)));
				}
				case ExtensionRetracted it -> {
					this.plan = new PlannedSittings(this.plan.min(), it.maxSittings());
					unextend();
				}
				case ZoneAdded it -> cover(Lists.and(this.zones, it.zone()), it.estimate());
				case ZoneRetracted it -> cover(Zones.without(this.zones, it.zone()), it.estimate());
				case CourseCompleted it -> turn(CourseStatus.COMPLETED, at, MilestoneKind.COMPLETED,
						SENTENCES.of(new CourseCompleted(it.courseId(), it.outcome(), null)));
				case CourseDiscontinued it -> turn(CourseStatus.DISCONTINUED, at, MilestoneKind.DISCONTINUED,
						SENTENCES.of(new CourseDiscontinued(it.courseId(), UNTOLD)));
				case CourseReopened it -> turn(CourseStatus.OPEN, at, MilestoneKind.REOPENED,
						SENTENCES.of(new CourseReopened(it.courseId(), UNTOLD)));
				case PreparationEvent it -> {
				}
				case ReminderRaised it -> {
				}
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

		private void book(Method method, Booking booking) {
			this.bookings = this.bookings
				.with(new Booked(booking.sittingId(), method, booking.zones(), booking.startsAt(), booking.duration()));
		}

		private void moved(SittingId id, Instant to, Instant at) {
			this.bookings.find(id)
				.filter((booked) -> !booked.startsAt().equals(to))
				.ifPresent((booked) -> this.turns
					.add(new Turn(at, MilestoneKind.APPOINTMENT_MOVED, UNTOLD, booked.startsAt(), to)));
		}

		private void unbook(SittingId id) {
			this.bookings = this.bookings.remove(id);
		}

		private void done(SittingId id, Treatment treatment) {
			unbook(id);
			this.sittings = this.sittings.record(new Sitting(id, treatment.performedAt(), treatment.zones(),
					treatment.method(), TreatmentAgent.of(treatment), treatment.areaCm2()));
		}

		private void change(ReactionId id, UnaryOperator<ReactionView> change) {
			this.reactions = this.reactions.change(id, change);
		}

		private void cover(List<String> zones, Estimate estimate) {
			this.zones = zones;
			this.estimate = estimate;
		}

		private void unextend() {
			this.turns.reversed()
				.stream()
				.filter((turn) -> turn.kind() == MilestoneKind.EXTENDED)
				.findFirst()
				.ifPresent((last) -> this.turns.remove(this.turns.lastIndexOf(last)));
		}

		private void turn(CourseStatus status, Instant at, MilestoneKind kind, String words) {
			this.status = status;
			this.turns.add(new Turn(at, kind, words));
		}

		ProgressFacts facts(long sequence) {
			return new ProgressFacts(this.opened, this.zones, this.status, this.assessment, this.estimate, this.plan,
					this.histories, this.bookings.all(), this.sittings.all(), this.fadings.all(), this.reactions.all(),
					this.turns, sequence);
		}

	}

}
