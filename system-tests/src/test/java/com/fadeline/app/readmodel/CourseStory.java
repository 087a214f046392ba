package com.fadeline.app.readmodel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
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
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;

/** The events of one course, for tests that publish them past the commands. */
final class CourseStory {

	static final ClinicId CLINIC = new ClinicId(UUID.randomUUID());

	private static final List<String> ZONES = List.of("CROWN", "MID_SCALP");

	private static final Instant START = Instant.parse("2026-01-12T10:00:00Z");

	private final CourseId id = new CourseId(UUID.randomUUID());

	private final ClientId client;

	private final List<DomainEventMessage<?>> messages = new ArrayList<>();

	private CourseStory(ClientId client) {
		this.client = client;
	}

	/** A course that was opened and has gone through so many sittings. */
	static CourseStory of(ClientId client, int sittings) {
		CourseStory story = new CourseStory(client);
		story.add(new CourseOpened(story.id, client, CLINIC, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, 95,
				Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2026, 1, 5)));
		for (int number = 1; number <= sittings; number++) {
			story.sitting(number);
		}
		return story;
	}

	private void sitting(int number) {
		Instant at = START.plus(42L * (number - 1), ChronoUnit.DAYS);
		SittingId sitting = new SittingId(UUID.randomUUID());
		OperatorId operator = new OperatorId(UUID.randomUUID());
		add(new LaserSittingScheduled(this.id, new Booking(sitting, ZONES, at, Duration.ofMinutes(45), operator, null),
				List.of()));
		add(new LaserSittingRecorded(this.id, sitting, number, new LaserTreatment(at, ZONES, operator, null,
				List.of(new LaserSettings(Laser.ND_YAG, 1064, 2.5, 4, new Pulse(10, PulseUnit.NS), null, null, null,
						null, List.of())),
				null, null, null, null, null, 40.0, 4, "notes \u0000 with a NUL"), List.of()));
		add(new FadingLogged(this.id, new Fading(new FadingId(UUID.randomUUID()), at.plus(30, ChronoUnit.DAYS),
				15 * number, null, Observer.SPECIALIST, Scale.PHOTO, null), List.of()));
	}

	/** Books one more sitting. */
	void book(Instant at) {
		add(new LaserSittingScheduled(this.id, new Booking(new SittingId(UUID.randomUUID()), ZONES, at,
				Duration.ofMinutes(45), new OperatorId(UUID.randomUUID()), null), List.of()));
	}

	/** Adds an event. */
	DomainEventMessage<?> add(CourseEvent event) {
		DomainEventMessage<?> message = new GenericDomainEventMessage<>("Course", this.id.toString(),
				this.messages.size(), event,
				MetaData.with(MetaDataKeys.USER_ID, "sam").and(MetaDataKeys.ROLE, "STAFF"));
		this.messages.add(message);
		return message;
	}

	CourseId id() {
		return this.id;
	}

	ClientId client() {
		return this.client;
	}

	/** Its events, oldest first. */
	List<DomainEventMessage<?>> messages() {
		return List.copyOf(this.messages);
	}

}
