package com.fadeline.app.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.diary.BookedCourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Deadlines in the running application, whose clock is moved on. */
@FadelineTest
@Import(DeadlineTests.Time.class)
@DirtiesContext
@RunsInParallel
class DeadlineTests {

	private static final OperatorId OPERATOR = new OperatorId(UUID.randomUUID());

	private static final ClinicId CLINIC = new ClinicId(UUID.randomUUID());

	@Autowired
	MovableClock clock;

	@Autowired
	CommandGateway commands;

	@Autowired
	EventStore events;

	@Autowired
	Scheduler scheduler;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	JdbcClient jdbc;

	private Instant now;

	@BeforeEach
	void triggerDueTasks() {
		this.clock.reset();
		this.now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	@Test
	void a_sitting_that_nobody_recorded_is_reminded_of_once_however_often_its_events_are_handled() {
		BookedCourse course = BookedCourse.opened(this.commands, CLINIC);
		Instant start = this.now.plus(Duration.ofHours(1));
		SittingId sitting = course.book(start, OPERATOR, null);
		awaitDeadline(ReminderKind.SITTING_NOT_RECORDED, course.course());

		pass(Duration.ofHours(25));
		assertThat(reminders(course.course())).isEmpty();
		pass(Duration.ofHours(1));

		Instant end = start.plus(BookedCourse.LENGTH);
		Reminder reminder = new Reminder(ReminderKind.SITTING_NOT_RECORDED, sitting, end,
				end.plus(Duration.ofHours(24)));
		awaitReminders(course.course(), reminder);
		replay();
		await().until(() -> fired(ReminderKind.SITTING_NOT_RECORDED, course.course()));
		assertThat(reminders(course.course())).containsExactly(reminder);
	}

	@Test
	void the_last_sitting_alone_waits_for_a_reading_of_its_fading() {
		SittingId last = new SittingId(UUID.randomUUID());
		CourseId course = publish(done(new SittingId(UUID.randomUUID()), 60), done(last, 40));

		pass(Duration.ofMinutes(6));

		Instant since = this.now.minus(Duration.ofDays(40));
		awaitReminders(course,
				new Reminder(ReminderKind.FADING_CHECK_DUE, last, since, since.plus(Duration.ofDays(28))));
	}

	@Test
	void a_course_in_which_nothing_happens_is_dormant() {
		CourseId course = publish(done(new SittingId(UUID.randomUUID()), 30), seen(1, 20));

		pass(Duration.ofDays(119).minusHours(1));
		assertThat(reminders(course)).isEmpty();
		pass(Duration.ofHours(2));

		Instant since = this.now.minus(Duration.ofDays(1));
		awaitReminders(course, new Reminder(ReminderKind.DORMANT, null, since, since.plus(Duration.ofDays(120))));
	}

	@Test
	void sittings_that_change_little_are_reported_by_the_forecast() {
		CourseId course = publish(done(new SittingId(UUID.randomUUID()), 300), seen(260, 30),
				done(new SittingId(UUID.randomUUID()), 200), seen(160, 29), done(new SittingId(UUID.randomUUID()), 100),
				seen(60, 28));

		pass(Duration.ofMinutes(6));

		Instant since = this.now.minus(Duration.ofDays(60));
		awaitReminders(course, new Reminder(ReminderKind.PLATEAU, null, since, since));
	}

	@Test
	void a_course_of_years_ago_that_came_to_its_end_is_left_in_peace() {
		CourseId course = publish(done(new SittingId(UUID.randomUUID()), 700),
				done(new SittingId(UUID.randomUUID()), 600),
				(id) -> new CourseCompleted(id, CompletionOutcome.TARGET_REACHED, null));

		pass(Duration.ofDays(200));

		await().until(() -> fired(ReminderKind.FADING_CHECK_DUE, course));
		assertThat(reminders(course)).isEmpty();
		assertThat(deadlines(ReminderKind.DORMANT, course)).isZero();
	}

	private void pass(Duration time) {
		this.clock.advance(time);
		this.scheduler.triggerCheckForDueExecutions();
	}

	private void replay() {
		StreamingEventProcessor processor = this.processing.eventProcessor("deadlines", StreamingEventProcessor.class)
			.orElseThrow();
		processor.shutDown();
		processor.resetTokens();
		processor.start();
		await().until(() -> processor.processingStatus().size() == 2 && processor.processingStatus()
			.values()
			.stream()
			.allMatch((segment) -> segment.isCaughtUp() && !segment.isErrorState()));
	}

	private void awaitReminders(CourseId course, Reminder... expected) {
		await().untilAsserted(() -> {
			this.scheduler.triggerCheckForDueExecutions();
			assertThat(reminders(course)).containsExactly(expected);
		});
	}

	private void awaitDeadline(ReminderKind kind, CourseId course) {
		await().until(() -> deadlines(kind, course) > 0);
	}

	private boolean fired(ReminderKind kind, CourseId course) {
		this.scheduler.triggerCheckForDueExecutions();
		return deadlines(kind, course) == 0;
	}

	private int deadlines(ReminderKind kind, CourseId course) {
		return this.jdbc.sql("select count(*) from deadlines.scheduled_task where task_instance like ?")
			.param("%s/%s%%".formatted(kind, course))
			.query(Integer.class)
			.single();
	}

	private List<Reminder> reminders(CourseId course) {
		return this.events.readEvents(course.toString())
			.asStream()
			.map((message) -> message.getPayload())
			.filter(ReminderRaised.class::isInstance)
			.map((raised) -> ((ReminderRaised) raised).reminder())
			.toList();
	}

	/** A course in the past, of which there are events alone. */
	private CourseId publish(EventOf... events) {
		CourseId course = new CourseId(UUID.randomUUID());
		ClientId client = new ClientId(UUID.randomUUID());
		this.events.publish(new GenericDomainEventMessage<>("Client", client.toString(), 0,
				new ClientRegistered(client, CLINIC, new ClientDetails("Ada", "Byron", null, null, null, null))));
		List<CourseEvent> opened = new ArrayList<>();
		opened.add(new CourseOpened(course, client, CLINIC, BodySite.SCALP, BookedCourse.ZONES, Goal.FULL_REMOVAL, 95,
				Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2020, 1, 1)));
		List.of(events).forEach((event) -> opened.add(event.of(course)));
		List<GenericDomainEventMessage<CourseEvent>> messages = new ArrayList<>();
		opened.forEach((event) -> messages
			.add(new GenericDomainEventMessage<>("Course", course.toString(), messages.size(), event)));
		this.events.publish(messages);
		awaitDeadline(ReminderKind.FADING_CHECK_DUE, course);
		return course;
	}

	private EventOf done(SittingId sitting, int daysAgo) {
		LaserTreatment treatment = new LaserTreatment(this.now.minus(Duration.ofDays(daysAgo)), BookedCourse.ZONES,
				OPERATOR, null, List.of(), null, null, null, null, null, null, null, null);
		return (course) -> new LaserSittingRecorded(course, sitting, 1, treatment, List.of());
	}

	private EventOf seen(int daysAgo, double percent) {
		Fading fading = new Fading(new FadingId(UUID.randomUUID()), this.now.minus(Duration.ofDays(daysAgo)), percent,
				null, Observer.SPECIALIST, Scale.PHOTO, null);
		return (course) -> new FadingLogged(course, fading, List.of());
	}

	@FunctionalInterface
	private interface EventOf {

		CourseEvent of(CourseId course);

	}

	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
