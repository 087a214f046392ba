package com.fadeline.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import com.fadeline.api.ClinicId;
import com.fadeline.api.OperatorId;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.FadingLogged;
import com.fadeline.api.course.CourseEvent.LaserSittingRecorded;
import com.fadeline.api.course.CourseEvent.LaserSittingScheduled;
import com.fadeline.api.course.CourseEvent.SalineSessionRecorded;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.Estimate;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FadingId;
import com.fadeline.api.course.Goal;
import com.fadeline.api.course.Laser;
import com.fadeline.api.course.LaserSettings;
import com.fadeline.api.course.LaserTreatment;
import com.fadeline.api.course.Observer;
import com.fadeline.api.course.PlannedSittings;
import com.fadeline.api.course.Pulse;
import com.fadeline.api.course.PulseUnit;
import com.fadeline.api.course.SalineTreatment;
import com.fadeline.api.course.Scale;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Solution;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/** Fixtures: events of one course. */
public final class CourseEventFixtures {

	public static final CourseId COURSE = new CourseId(new UUID(0, 1));

	public static final ClientId CLIENT = new ClientId(new UUID(0, 2));

	public static final ClinicId CLINIC = new ClinicId(new UUID(0, 3));

	public static final OperatorId OPERATOR = new OperatorId(new UUID(0, 4));

	private CourseEventFixtures() {
	}

	/** Folds events that were recorded one by one, at one instant. */
	@SafeVarargs
	public static <E, S> S fold(Fold<E, S> fold, Instant recordedAt, E... events) {
		S state = null;
		for (int sequence = 0; sequence < events.length; sequence++) {
			state = fold.apply(state, events[sequence], new EventMeta(message(sequence, recordedAt, events[sequence])));
		}
		return state;
	}

	public static DomainEventMessage<?> message(long sequence, Instant recordedAt, Object event) {
		return new GenericDomainEventMessage<>("Course", COURSE.toString(), sequence, event, MetaData.emptyInstance(),
				"event " + sequence, recordedAt);
	}

	/** A scalp course of two zones, planned for 3 to 6 sittings. */
	public static CourseOpened opened() {
		return new CourseOpened(COURSE, CLIENT, CLINIC, BodySite.SCALP, List.of("CROWN", "SCAR"), Goal.FULL_REMOVAL, 95,
				Assessment.UNKNOWN, new PlannedSittings(3, 6),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2026, 1, 5));
	}

	public static SittingId sitting(int number) {
		return new SittingId(new UUID(1, number));
	}

	public static FadingId fading(int number) {
		return new FadingId(new UUID(2, number));
	}

	public static LaserSittingScheduled booked(int sitting, String startsAt, String... zones) {
		return new LaserSittingScheduled(COURSE, new Booking(sitting(sitting), List.of(zones), Instant.parse(startsAt),
				Duration.ofMinutes(45), OPERATOR, null), List.of());
	}

	public static LaserSittingRecorded lasered(int sitting, String performedAt, String... zones) {
		return new LaserSittingRecorded(COURSE, sitting(sitting), sitting, laser(performedAt, zones), List.of());
	}

	public static LaserTreatment laser(String performedAt, String... zones) {
		return new LaserTreatment(
				Instant.parse(performedAt), List.of(zones), OPERATOR, null, List.of(new LaserSettings(Laser.ND_YAG,
						1064, 2.5, 4, new Pulse(10, PulseUnit.NS), null, null, null, null, List.of())),
				null, null, null, null, null, null, null, null);
	}

	public static SalineSessionRecorded salined(int sitting, String performedAt, String... zones) {
		return new SalineSessionRecorded(COURSE, sitting(sitting), sitting,
				new SalineTreatment(Instant.parse(performedAt), List.of(zones), OPERATOR, Solution.SALINE, null, null,
						null, null, null, null, null, null, null, null, null, null),
				List.of());
	}

	public static FadingLogged faded(int number, String observedAt, double percent, String zone) {
		return new FadingLogged(COURSE, new Fading(fading(number), Instant.parse(observedAt), percent, zone,
				Observer.SPECIALIST, Scale.PHOTO, null), List.of());
	}

	/** Any events, for a vararg of them. */
	public static CourseEvent[] events(CourseEvent... events) {
		return events;
	}

}
