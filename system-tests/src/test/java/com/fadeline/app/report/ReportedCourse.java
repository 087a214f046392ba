package com.fadeline.app.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;

/**
 * A completed course of eight sittings in one of five clinics, opened on some day of five
 * years.
 */
final class ReportedCourse {

	static final int SITTINGS = 8;

	private static final int CLINICS = 5;

	private static final int OPERATORS_OF_CLINIC = 6;

	private static final int DEVICES_OF_CLINIC = 4;

	private static final int DAYS = 5 * 365;

	private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 6);

	private static final int[] WAVELENGTHS = { 532, 694, 755, 1064 };

	private final Random random;

	private final CourseId id;

	private final int clinic;

	private final LocalDate openedOn;

	private final List<DomainEventMessage<?>> messages = new ArrayList<>();

	private ReportedCourse(Random random) {
		this.random = random;
		this.id = new CourseId(UUID.randomUUID());
		this.clinic = random.nextInt(CLINICS);
		this.openedOn = FIRST_DAY.plusDays(random.nextInt(DAYS));
	}

	static ClinicId clinic(int number) {
		return new ClinicId(new UUID(7, number));
	}

	/** Its events, oldest first. */
	static List<DomainEventMessage<?>> events(Random random) {
		ReportedCourse course = new ReportedCourse(random);
		course.generate();
		return course.messages;
	}

	private void generate() {
		Assessment assessment = new Assessment(oneOf(Phototype.values()), null, null, null, null,
				oneOf(Pigment.values()), null, null);
		add(0, new CourseOpened(this.id, new ClientId(UUID.randomUUID()), clinic(this.clinic), BodySite.SCALP,
				List.of("CROWN"), Goal.FULL_REMOVAL, 95, assessment, new PlannedSittings(3, 10),
				new Estimate("1", oneOf(Estimate.Basis.values()), 3, 6, 9, null), this.openedOn));
		if (this.random.nextInt(50) > 0) {
			add(0, new ConsentRecorded(this.id, new Consent(ConsentKind.TREATMENT, "1", at(0))));
		}
		for (int number = 1; number <= SITTINGS; number++) {
			sitting(number);
		}
		add(42 * SITTINGS + 36, new CourseCompleted(this.id, CompletionOutcome.TARGET_REACHED, null));
	}

	private void sitting(int number) {
		SittingId sitting = new SittingId(UUID.randomUUID());
		OperatorId operator = new OperatorId(new UUID(this.clinic, this.random.nextInt(OPERATORS_OF_CLINIC)));
		DeviceId device = new DeviceId(new UUID(this.clinic, this.random.nextInt(DEVICES_OF_CLINIC)));
		int day = 42 * number;
		Instant at = at(day);
		add(day, new LaserSittingScheduled(this.id,
				new Booking(sitting, List.of("CROWN"), at, Duration.ofMinutes(45), operator, device), List.of()));
		add(day, new LaserSittingRecorded(this.id, sitting, number,
				new LaserTreatment(at, List.of("CROWN"), operator, device,
						List.of(new LaserSettings(Laser.ND_YAG, WAVELENGTHS[this.random.nextInt(WAVELENGTHS.length)],
								2.5, 4, new Pulse(10, PulseUnit.NS), null, null, null, null, List.of())),
						null, (this.random.nextInt(20) > 0) ? Endpoint.FROSTING : null, null, null, null, 40.0,
						this.random.nextInt(10), null),
				List.of()));
		if (this.random.nextInt(150) == 0) {
			add(day + 1, new ReactionReported(this.id, new Reaction(new ReactionId(UUID.randomUUID()),
					oneOf(ReactionKind.values()), 1 + this.random.nextInt(3), at(day + 1), sitting, List.of(), null)));
		}
		add(day + 35, new FadingLogged(this.id, new Fading(new FadingId(UUID.randomUUID()), at(day + 35), 12 * number,
				null, Observer.SPECIALIST, Scale.PHOTO, null), List.of()));
	}

	private Instant at(int days) {
		return this.openedOn.plusDays(days).atTime(10, 0).toInstant(ZoneOffset.UTC);
	}

	private <T> T oneOf(T[] values) {
		return values[this.random.nextInt(values.length)];
	}

	private void add(int day, CourseEvent event) {
		this.messages.add(new GenericDomainEventMessage<>("Course", this.id.toString(), this.messages.size(), event,
				MetaData.emptyInstance(), UUID.randomUUID().toString(), at(day)));
	}

}
