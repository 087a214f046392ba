package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.ClientId;
import com.fadeline.demo.Appointments.Appointment;

/**
 * Generator of one course from its consultation to its end or to now. The client is
 * prepared; then, again and again, a sitting is booked and held, cancelled or missed, and
 * some weeks later the fading is read and the next step decided.
 */
final class CourseGenerator {

	private static final List<String> REASONS_TO_STOP = List.of("Moved to another town", "Cost of further sittings",
			"Client is content to keep it covered", "Client finds the sittings too painful");

	/** The first sitting of one client in this many is recorded with gaps. */
	private static final int HURRIED_ONE_IN = 9;

	private final Setting setting;

	private final Dice dice;

	private final Complaint complaint;

	private final Stages stages;

	private final TreatmentGenerator treatments;

	private final Preparation preparation;

	private final Appointments appointments;

	private final Complication complication;

	private final Plan plan;

	private final Ink ink;

	private final ReadingGenerator observations;

	private int sittings;

	private int held;

	private boolean hurried;

	CourseGenerator(Setting setting, Complaint brought) {
		this.setting = setting;
		this.dice = setting.dice();
		this.stages = Stages.of(brought, setting.number());
		this.complaint = brought.in(this.stages, setting.policy().plan().max());
		this.treatments = new TreatmentGenerator(this.dice, this.complaint.assessment(), setting.clinic().devices());
		this.preparation = new Preparation(setting, this.complaint);
		this.appointments = new Appointments(setting, this.complaint, this.treatments.device().id());
		this.complication = new Complication(setting);
		this.plan = new Plan(setting, this.complaint.plan().max());
		this.ink = new Ink(this.dice, this.complaint.sittingsNeeded());
		this.observations = new ReadingGenerator(setting, this.ink);
	}

	void generate(ClientId client, Instant consultation) {
		this.setting.write(consultation,
				new OpenCourse(this.setting.course(), client, this.complaint.site(), this.complaint.zones(),
						this.complaint.goal(), null, this.complaint.assessment(), this.complaint.plan(),
						this.setting.day(consultation)));
		if (this.dice.chance(0.05)) {
			recordSittingsElsewhere(consultation);
		}
		Optional<Instant> next = this.preparation.from(consultation, this.treatments);
		while (next.isPresent()) {
			next = oneRound(next.get());
		}
	}

	private void recordSittingsElsewhere(Instant consultation) {
		LocalDate day = this.setting.day(consultation).minusDays(this.dice.between(120, 400));
		PastSitting past = new PastSitting(1, new PartialDate(day.getYear(), day.getMonthValue(), null), false, null,
				null, List.of(), null, null, null, null, "a little lighter", List.of());
		this.setting.write(consultation.plus(Duration.ofMinutes(10)),
				new ImportHistory(this.setting.course(), new History("told at the consultation", "the client",
						PastMethod.LASER, 1, List.of(past), List.of("the clinic has closed"))));
		this.sittings++;
		this.ink.treat();
	}

	/** Returns when the next appointment can be made; empty where the story ends. */
	private Optional<Instant> oneRound(Instant at) {
		Appointment appointment = this.appointments.book(at, method(), this.stages.after(this.held), this.hurried,
				this.plan.overrides(this.sittings));
		if (this.dice.chance(0.08)) {
			appointment = this.appointments.move(appointment);
		}
		Instant end = appointment.booking().startsAt().plus(Duration.ofHours(2));
		if (!this.setting.reaches(end)) {
			this.appointments.waitForEarlier(appointment);
			return Optional.empty();
		}
		return switch (this.dice.weighed(88, 6, 5)) {
			case 0 -> {
				hold(appointment);
				yield this.stages.areEven(this.held) ? review(appointment) : otherPart(appointment);
			}
			case 1 -> again(this.appointments.cancel(appointment));
			default -> again(this.appointments.miss(appointment));
		};
	}

	private Optional<Instant> again(Instant at) {
		return Optional.of(this.setting.daysAfter(at, this.dice.between(1, 6))).filter(this.setting::reaches);
	}

	private Optional<Instant> otherPart(Appointment held) {
		return again(held.booking().startsAt()).flatMap(this.complication::treatableFrom);
	}

	/**
	 * Returns the method of a sitting. The last dots of a scalp are sometimes lifted with
	 * saline.
	 */
	private Method method() {
		boolean dotsLeft = this.observations.latest() >= 80 && this.complaint.goal() == Goal.FULL_REMOVAL;
		return (dotsLeft && this.dice.chance(0.2)) ? Method.SALINE : this.complaint.method();
	}

	private void hold(Appointment appointment) {
		Instant start = appointment.booking().startsAt();
		Instant recorded = start.plus(appointment.booking().duration());
		this.preparation.screen(start);
		switch (appointment.method()) {
			case LASER -> laser(appointment, recorded);
			case SALINE -> this.setting.write(recorded,
					new RecordSalineSession(this.setting.course(), appointment.booking().sittingId(),
							this.treatments.saline(start, appointment.booking().zones(), this.setting.specialist()),
							appointment.overrides()));
		}
		this.sittings++;
		if (this.stages.areEven(++this.held)) {
			this.ink.treat();
		}
		this.appointments.treated(appointment);
		this.complication.after(this.sittings, appointment.booking().sittingId(), start, appointment.booking().zones());
	}

	private void laser(Appointment appointment, Instant recorded) {
		LaserTreatment complete = this.treatments.laser(appointment.booking().startsAt(), appointment.booking().zones(),
				this.setting.specialist());
		LaserTreatment treatment = (this.setting.number() % HURRIED_ONE_IN == 0 && this.held == 0)
				? TreatmentGenerator.hurried(complete) : complete;
		this.setting.write(recorded, new RecordLaserSitting(this.setting.course(), appointment.booking().sittingId(),
				treatment, appointment.overrides()));
		if (this.dice.chance(0.03)) {
			this.setting.write(recorded.plus(Duration.ofMinutes(15)),
					new AmendSitting(this.setting.course(), appointment.booking().sittingId(),
							TreatmentGenerator.corrected(treatment, this.dice.between(0, 10)),
							"The pain was entered for another client", appointment.overrides()));
		}
	}

	private Optional<Instant> review(Appointment held) {
		this.hurried = this.dice.chance(0.02) && !this.complication.happened();
		if (this.hurried) {
			return again(held.booking().startsAt());
		}
		boolean early = this.dice.chance(0.06);
		Instant at = this.setting.daysAfter(held.booking().startsAt(), early ? 16 : this.dice.between(29, 45));
		if (!this.setting.reaches(at)) {
			return Optional.empty();
		}
		this.observations.bySpecialist(at);
		this.observations.byClientPerhaps(this.setting.daysAfter(at, 2));
		return decide(this.setting.daysAfter(at, 3), early);
	}

	private Optional<Instant> decide(Instant at, boolean early) {
		if (!this.setting.reaches(at)) {
			return Optional.empty();
		}
		double percent = this.observations.latest();
		double target = this.complaint.goal().targetFading();
		if (percent >= target && !early) {
			return complete(at, CompletionOutcome.TARGET_REACHED, null);
		}
		if (percent >= target - 15 && this.dice.chance(0.15)) {
			return complete(at, CompletionOutcome.CLIENT_SATISFIED, "Faint enough, the client says");
		}
		if (this.observations.isPlateau() && this.dice.chance(0.5)) {
			return complete(at, CompletionOutcome.STOPPED_AT_PLATEAU, null);
		}
		if (this.dice.chance(this.complication.happened() ? 0.15 : 0.03)) {
			this.setting.write(at, new DiscontinueCourse(this.setting.course(), this.dice.oneOf(REASONS_TO_STOP)));
			return Optional.empty();
		}
		boolean neverComesBack = this.dice.chance(0.03);
		return neverComesBack ? Optional.empty() : goOn(at);
	}

	private Optional<Instant> goOn(Instant at) {
		if (this.plan.isExhausted(this.sittings)) {
			if (this.dice.chance(0.15)) {
				return complete(at, CompletionOutcome.CLIENT_SATISFIED, "As far as it was planned");
			}
			if (this.dice.chance(0.6)) {
				this.plan.extend(at);
			}
		}
		return this.complication.treatableFrom(at.plus(Duration.ofMinutes(5))).filter(this.setting::reaches);
	}

	private Optional<Instant> complete(Instant at, CompletionOutcome outcome, @Nullable String notes) {
		this.setting.write(at, new CompleteCourse(this.setting.course(), outcome, notes));
		this.observations.afterTheEndPerhaps(this.setting.daysAfter(at, 60));
		return Optional.empty();
	}

}
