package com.fadeline.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
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
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
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
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;

/**
 * Generator of courses as real ones are: fifteen events each, of a client each, opened
 * day by day in ten clinics of four operators, and events of two hundred courses in turn.
 */
final class RecordedCourses {

	static final int EVENTS = 15;

	private static final int AT_ONCE = 200;

	private static final int WRITERS = 4;

	private static final int CLINICS = 10;

	private static final int OPERATORS_OF_ONE = 4;

	private static final int OPENED_A_DAY = 60;

	private static final Instant FIRST = Instant.parse("2022-01-10T09:00:00Z");

	private static final List<String> ZONES = List.of("CROWN", "MID_SCALP");

	private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(15);

	private final List<ClinicId> clinics = Stream.generate(() -> new ClinicId(UUID.randomUUID()))
		.limit(CLINICS)
		.toList();

	private final List<OperatorId> operators = Stream.generate(() -> new OperatorId(UUID.randomUUID()))
		.limit((long) CLINICS * OPERATORS_OF_ONE)
		.toList();

	private int opened;

	/** Stores courses with so many events in all, past the commands. */
	void store(EventStore store, long events) throws InterruptedException, ExecutionException {
		List<Future<?>> writing = new ArrayList<>();
		try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			for (long stored = 0; stored < events; stored += (long) AT_ONCE * EVENTS) {
				writing.add(writers.submit(() -> storeSome(store)));
			}
		}
		for (Future<?> written : writing) {
			written.get();
		}
	}

	/**
	 * Stores at least so many courses and registers their clients, past the commands, so
	 * that commands to them are accepted; returns the courses.
	 */
	List<CourseId> storeWithClients(EventStore store, int courses) {
		List<CourseId> stored = new ArrayList<>();
		while (stored.size() < courses) {
			List<CourseOpened> opened = storeSome(store);
			store.publish(opened.stream().<DomainEventMessage<?>>map(RecordedCourses::registration).toList());
			opened.forEach((course) -> stored.add(course.courseId()));
		}
		return stored;
	}

	/** Returns all clinics in which courses are. */
	Set<ClinicId> clinics() {
		return Set.copyOf(this.clinics);
	}

	private static DomainEventMessage<?> registration(CourseOpened course) {
		return new GenericDomainEventMessage<>("Client", course.clientId().toString(), 0,
				new ClientRegistered(course.clientId(), course.clinicId(), new ClientDetails("Ada", "Byron",
						LocalDate.of(1985, 12, 10), "ada@example.org", "+44 20 7946 0000", null)));
	}

	private List<CourseOpened> storeSome(EventStore store) {
		List<List<DomainEventMessage<?>>> courses = Stream.generate(this::course).limit(AT_ONCE).toList();
		for (int sequence = 0; sequence < EVENTS; sequence++) {
			int next = sequence;
			store.publish(courses.stream().<DomainEventMessage<?>>map((course) -> course.get(next)).toList());
		}
		return courses.stream().map((course) -> (CourseOpened) course.getFirst().getPayload()).toList();
	}

	private synchronized List<DomainEventMessage<?>> course() {
		CourseId course = new CourseId(this.ids.generate());
		int clinic = this.random.nextInt(CLINICS);
		OperatorId operator = this.operators.get(clinic * OPERATORS_OF_ONE + this.random.nextInt(OPERATORS_OF_ONE));
		Instant begin = FIRST.plus(this.opened++ / OPENED_A_DAY, ChronoUnit.DAYS);
		PatchTestId test = new PatchTestId(this.ids.generate());
		List<CourseEvent> events = new ArrayList<>();
		events.add(new CourseOpened(course, new ClientId(this.ids.generate()), this.clinics.get(clinic), BodySite.SCALP,
				ZONES, Goal.FULL_REMOVAL, 95, Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null),
				LocalDate.ofInstant(begin, ZoneOffset.UTC)));
		events.add(new ConsentRecorded(course, new Consent(ConsentKind.TREATMENT, "2026-1", begin)));
		events.add(new ScreeningRecorded(course,
				new Screening(begin, Stream.of(ScreeningItem.values()).map(Screening.Answer::no).toList())));
		events.add(new PatchTestRecorded(course, new PatchTest(test, begin, ZONES, settings())));
		events.add(new PatchTestRead(course, test,
				new PatchTest.Reading(begin.plus(3, ChronoUnit.DAYS), PatchTestOutcome.CLEAR, "no reaction")));
		for (int number = 1; number <= 3; number++) {
			sitting(events, course, operator, number, begin.plus(45L * number, ChronoUnit.DAYS));
		}
		events.add(new CourseCompleted(course, CompletionOutcome.TARGET_REACHED, "nothing to be seen any more"));
		MetaData by = MetaData.with(MetaDataKeys.USER_ID, operator.toString()).and(MetaDataKeys.ROLE, "SPECIALIST");
		List<DomainEventMessage<?>> messages = new ArrayList<>();
		events.forEach((event) -> messages
			.add(new GenericDomainEventMessage<>("Course", course.toString(), messages.size(), event, by)));
		return messages;
	}

	private void sitting(List<CourseEvent> events, CourseId course, OperatorId operator, int number, Instant at) {
		SittingId sitting = new SittingId(this.ids.generate());
		events.add(new LaserSittingScheduled(course,
				new Booking(sitting, ZONES, at, Duration.ofMinutes(45), operator, null), List.of()));
		events.add(
				new LaserSittingRecorded(course, sitting, number,
						new LaserTreatment(at, ZONES, operator, null, settings(), null, null, "lidocaine cream",
								"cold air", "metal shields", 24.5, 4, "even frosting, calm after ten minutes"),
						List.of()));
		events.add(new FadingLogged(course, new Fading(new FadingId(this.ids.generate()), at.plus(30, ChronoUnit.DAYS),
				30 * number, null, Observer.SPECIALIST, Scale.PHOTO, "even"), List.of()));
	}

	private static List<LaserSettings> settings() {
		return List.of(new LaserSettings(Laser.ND_YAG, 1064, 3.2, 4, new Pulse(6, PulseUnit.NS), 5.0, 1, 420, 402.1,
				List.of("CROWN")));
	}

}
