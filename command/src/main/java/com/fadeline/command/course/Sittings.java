package com.fadeline.command.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
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
import com.fadeline.api.course.SittingCommand;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.SittingEvent;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.rules.CourseFacts;

/** State of the sittings of a course, in the order in which they became known. */
final class Sittings {

	private Map<UUID, Sitting> entries = new LinkedHashMap<>();

	Optional<Sitting> find(SittingId id) {
		return Optional.ofNullable(this.entries.get(id.value()));
	}

	/** Returns the receipt of a command that came before; empty for a new one. */
	Optional<Receipt> answerTo(SittingCommand command) {
		return switch (command) {
			case ScheduleLaserSitting asked -> answer(asked.booking().sittingId(),
					(sitting) -> sitting.answerToBooking(Method.LASER, asked.booking()));
			case ScheduleSalineSession asked -> answer(asked.booking().sittingId(),
					(sitting) -> sitting.answerToBooking(Method.SALINE, asked.booking()));
			case RescheduleSitting asked -> answer(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RebookSitting asked -> answer(asked.booking().sittingId(), (sitting) -> sitting.answerTo(asked));
			case CancelSitting asked -> answer(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RecordNoShow asked -> answer(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RecordLaserSitting asked ->
				answer(asked.sittingId(), (sitting) -> sitting.answerToRecord(asked.treatment()));
			case RecordSalineSession asked ->
				answer(asked.sittingId(), (sitting) -> sitting.answerToRecord(asked.treatment()));
			case AmendSitting asked -> answer(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
			case RetractSitting asked -> answer(asked.sittingId(), (sitting) -> sitting.answerTo(asked));
		};
	}

	private Optional<Receipt> answer(SittingId id, Function<Sitting, Optional<Receipt>> answer) {
		return find(id).flatMap(answer);
	}

	void on(SittingEvent event, long sequence) {
		switch (event) {
			case SittingScheduled it -> change(it.sittingId(),
					(sitting) -> sitting.bookedFor(it.method(), it.booking(), sequence, it.findings()));
			case SittingRescheduled it -> change(it.sittingId(),
					(sitting) -> sitting.movedTo(it.startsAt(), it.duration(), sequence, it.findings()));
			case SittingRebooked it -> change(it.sittingId(),
					(sitting) -> sitting.rebookedAs(it.method(), it.booking(), sequence, it.findings()));
			case SittingCancelled it ->
				change(it.sittingId(), (sitting) -> sitting.cancelledFor(it.reason(), sequence));
			case NoShowRecorded it -> change(it.sittingId(), (sitting) -> sitting.missedAt(sequence));
			case SittingRecorded it ->
				change(it.sittingId(), (sitting) -> sitting.recordedAs(it.treatment(), sequence, it.findings()));
			case SittingAmended it -> change(it.sittingId(),
					(sitting) -> sitting.amendedTo(it.treatment(), it.reason(), sequence, it.findings()));
			case SittingRetracted it ->
				change(it.sittingId(), (sitting) -> sitting.retractedFor(it.reason(), sequence));
		}
	}

	/** Stores the sitting as it is now, new or not. */
	private void change(SittingId id, UnaryOperator<Sitting> change) {
		this.entries.put(id.value(), change.apply(find(id).orElseGet(() -> new Sitting(id))));
	}

	/** Returns the booking and method of a sitting that is still to come. */
	Sitting.Plan requireScheduled(SittingId id) {
		Sitting sitting = require(id);
		if (sitting.status() != SittingStatus.SCHEDULED) {
			throw Refusal.conflict("Sitting %s is %s, not booked; book another one".formatted(id, sitting.status()));
		}
		return sitting.plan().orElseThrow();
	}

	/**
	 * Rejects if a sitting is not booked, or not at the time at which it is said to be.
	 * @param startsAt null for any time
	 */
	void requireBookedAt(@Nullable SittingId id, @Nullable Instant startsAt) {
		if (id == null) {
			throw Refusal.notFound("The message names no sitting; name the booked one that it is about");
		}
		Instant booked = requireScheduled(id).booking().startsAt();
		if (startsAt != null && !booked.equals(startsAt)) {
			throw Refusal
				.conflict("Sitting %s is now booked at %s, not at %s; read it again".formatted(id, booked, startsAt));
		}
	}

	Sitting requireRecorded(SittingId id) {
		Sitting sitting = require(id);
		switch (sitting.status()) {
			case RECORDED -> {
			}
			case SCHEDULED, CANCELLED, NO_SHOW -> throw Refusal.conflict(
					"Sitting %s is %s; only recorded ones are corrected or withdrawn".formatted(id, sitting.status()));
			case RETRACTED ->
				throw Refusal.conflict("Sitting %s was withdrawn; record another one under a new id".formatted(id));
		}
		return sitting;
	}

	private Sitting require(SittingId id) {
		@Nullable Sitting sitting = this.entries.get(id.value());
		if (sitting == null) {
			throw Refusal.notFound("The course has no sitting %s".formatted(id));
		}
		return sitting;
	}

	/**
	 * Returns whether the reminder's sitting is unrecorded and still booked to end at its
	 * time.
	 */
	boolean isUnrecorded(Reminder reminder) {
		return booked().stream()
			.map(CourseFacts.Booked::booking)
			.anyMatch((booking) -> booking.sittingId().equals(reminder.sittingId())
					&& booking.endsAt().equals(reminder.since()));
	}

	/** Returns whether the reminder's sitting was done at its time, and none later. */
	boolean isLastDone(Reminder reminder) {
		return !anyDoneAfter(reminder.since()) && done().stream()
			.anyMatch((done) -> done.sittingId().equals(reminder.sittingId())
					&& done.treatment().performedAt().equals(reminder.since()));
	}

	boolean anyDoneAfter(Instant moment) {
		return done().stream().anyMatch((done) -> done.treatment().performedAt().isAfter(moment));
	}

	List<CourseFacts.Done> done() {
		return this.entries.values()
			.stream()
			.flatMap((sitting) -> sitting.treatment()
				.map((treatment) -> new CourseFacts.Done(sitting.id(), treatment))
				.stream())
			.toList();
	}

	List<CourseFacts.Booked> booked() {
		return with(SittingStatus.SCHEDULED).flatMap((sitting) -> sitting.plan().stream())
			.map((plan) -> new CourseFacts.Booked(plan.method(), plan.booking()))
			.toList();
	}

	/** Returns the sittings that were cancelled, missed or withdrawn. */
	List<SittingId> lost() {
		return Stream.of(SittingStatus.CANCELLED, SittingStatus.NO_SHOW, SittingStatus.RETRACTED)
			.flatMap(this::with)
			.map(Sitting::id)
			.toList();
	}

	private Stream<Sitting> with(SittingStatus status) {
		return this.entries.values().stream().filter((sitting) -> sitting.status() == status);
	}

}
