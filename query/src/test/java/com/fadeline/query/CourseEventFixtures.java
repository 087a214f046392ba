package com.fadeline.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;
import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.id.PhotoId;

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

	/** Returns a fading that was measured on two photos. */
	public static FadingLogged measured(int number, String observedAt, double percent, @Nullable String zone) {
		MeasuredAreas areas = new MeasuredAreas(new PhotoArea(List.of()), new PhotoArea(List.of()));
		return new FadingLogged(COURSE,
				Fading.measured(fading(number), Instant.parse(observedAt), zone,
						new PhotoMeasurement(new PhotoId(new UUID(7, 1)), new PhotoId(new UUID(7, 2)), areas, areas, 1,
								1 - percent / 100, 2.5, 3, 0.5, -0.5)),
				null);
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
