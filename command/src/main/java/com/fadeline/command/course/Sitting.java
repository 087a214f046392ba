package com.fadeline.command.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Fact;
import com.fadeline.command.ProcessedCommand;

/**
 * State of one sitting. It is booked, perhaps moved, and then recorded, cancelled or
 * missed; a walk-in is recorded without having been booked. A record may still follow a
 * cancellation or a no-show, since it is what happened. It can be corrected, and
 * withdrawn if it was a mistake, which is the end of the sitting.
 *
 * @param booked as first booked; null for a walk-in
 * @param moved as last moved or changed
 * @param missed whether it was a no-show
 * @param recorded the treatment; null if none took place
 */
record Sitting(SittingId id, SittingStatus status, @Nullable ProcessedCommand<Plan> booked,
		@Nullable ProcessedCommand<Plan> moved, @Nullable ProcessedCommand<String> cancelled,
		@Nullable ProcessedCommand<SittingId> missed, @Nullable Fact<Done> recorded) {

	Sitting(SittingId id) {
		this(id, SittingStatus.SCHEDULED, null, null, null, null, null);
	}

	Optional<Receipt> answerToBooking(Method method, Booking asked) {
		if (this.booked == null) {
			throw Refusal
				.conflict("Sitting %s is on record without having been booked; take a new id".formatted(this.id));
		}
		return Optional.of(this.booked.answer(new Plan(method, asked), this.id.value(), "Sitting"));
	}

	Optional<Receipt> answerTo(RescheduleSitting asked) {
		return latest().filter((plan) -> plan.content().isAt(asked.startsAt(), asked.duration()))
			.map((plan) -> plan.again(this.id.value()));
	}

	Optional<Receipt> answerTo(RebookSitting asked) {
		return latest().filter((plan) -> plan.content().equals(new Plan(asked.method(), asked.booking())))
			.map((plan) -> plan.again(this.id.value()));
	}

	/** Returns the last change of the plan, or the booking while it is still to come. */
	private Optional<ProcessedCommand<Plan>> latest() {
		return Optional
			.ofNullable((this.moved == null && this.status == SittingStatus.SCHEDULED) ? this.booked : this.moved);
	}

	Optional<Receipt> answerTo(CancelSitting asked) {
		return Optional.ofNullable(this.cancelled)
			.map((first) -> first.answer(asked.reason(), this.id.value(), "The cancellation of sitting"));
	}

	Optional<Receipt> answerTo(RecordNoShow asked) {
		return Optional.ofNullable(this.missed).map((first) -> first.again(this.id.value()));
	}

	Optional<Receipt> answerToRecord(Treatment asked) {
		return Optional.ofNullable(this.recorded).map((fact) -> fact.answerToRecord(Done.of(asked), "Sitting"));
	}

	Optional<Receipt> answerTo(AmendSitting asked) {
		return Optional.ofNullable(this.recorded)
			.flatMap((fact) -> fact.answerToAmendment(Done.of(asked.treatment()), asked.reason()));
	}

	Optional<Receipt> answerTo(RetractSitting asked) {
		return Optional.ofNullable(this.recorded).flatMap((fact) -> fact.answerToRetraction(asked.reason(), "sitting"));
	}

	/** Returns the booking in effect; empty for a walk-in. */
	Optional<Plan> plan() {
		return Optional.ofNullable((this.moved != null) ? this.moved : this.booked).map(ProcessedCommand::content);
	}

	/** Returns the treatment as last corrected; empty unless the sitting is recorded. */
	Optional<Treatment> treatment() {
		return (this.status == SittingStatus.RECORDED) ? Optional.of(record().content().treatment()) : Optional.empty();
	}

	/** Returns the findings accepted for the record and its corrections. */
	List<AcceptedFinding> accepted() {
		return record().accepted();
	}

	Sitting bookedFor(Method method, Booking booking, long sequence, List<AcceptedFinding> findings) {
		return new Sitting(this.id, SittingStatus.SCHEDULED,
				new ProcessedCommand<>(new Plan(method, booking), sequence, findings), this.moved, this.cancelled,
				this.missed, this.recorded);
	}

	Sitting movedTo(Instant startsAt, Duration duration, long sequence, List<AcceptedFinding> findings) {
		Plan plan = plan().orElseThrow();
		Plan later = new Plan(plan.method(), plan.booking().movedTo(startsAt, duration));
		return new Sitting(this.id, this.status, this.booked, new ProcessedCommand<>(later, sequence, findings),
				this.cancelled, this.missed, this.recorded);
	}

	Sitting rebookedAs(Method method, Booking booking, long sequence, List<AcceptedFinding> findings) {
		return new Sitting(this.id, this.status, this.booked,
				new ProcessedCommand<>(new Plan(method, booking), sequence, findings), this.cancelled, this.missed,
				this.recorded);
	}

	Sitting cancelledFor(String reason, long sequence) {
		return new Sitting(this.id, SittingStatus.CANCELLED, this.booked, this.moved,
				new ProcessedCommand<>(reason, sequence), this.missed, this.recorded);
	}

	Sitting missedAt(long sequence) {
		return new Sitting(this.id, SittingStatus.NO_SHOW, this.booked, this.moved, this.cancelled,
				new ProcessedCommand<>(this.id, sequence), this.recorded);
	}

	Sitting recordedAs(Treatment treatment, long sequence, List<AcceptedFinding> findings) {
		return new Sitting(this.id, SittingStatus.RECORDED, this.booked, this.moved, this.cancelled, this.missed,
				new Fact<>(this.id.value(), Done.of(treatment), sequence, findings));
	}

	Sitting amendedTo(Treatment treatment, String reason, long sequence, List<AcceptedFinding> findings) {
		return new Sitting(this.id, this.status, this.booked, this.moved, this.cancelled, this.missed,
				record().amendedTo(Done.of(treatment), reason, sequence, findings));
	}

	Sitting retractedFor(String reason, long sequence) {
		return new Sitting(this.id, SittingStatus.RETRACTED, this.booked, this.moved, this.cancelled, this.missed,
				record().retractedFor(reason, sequence));
	}

	private Fact<Done> record() {
		return Objects.requireNonNull(this.recorded);
	}

	/** Value object of a booking with the method it is for. */
	record Plan(Method method, Booking booking) {

		boolean isAt(Instant startsAt, @Nullable Duration duration) {
			return this.booking.startsAt().equals(startsAt)
					&& (duration == null || this.booking.duration().equals(duration));
		}

	}

	/**
	 * Value object of a treatment of either kind, serialized without type information.
	 */
	record Done(@Nullable LaserTreatment laser, @Nullable SalineTreatment saline) {

		static Done of(Treatment treatment) {
			return switch (treatment) {
				case LaserTreatment laser -> new Done(laser, null);
				case SalineTreatment saline -> new Done(null, saline);
			};
		}

		Treatment treatment() {
			return (this.laser != null) ? this.laser : Objects.requireNonNull(this.saline);
		}

	}

}
