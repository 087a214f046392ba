package com.fadeline.command.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Answers;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.NOW;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.measured;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.opened;

class ReminderTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final SittingId LATER = new SittingId(id(6));

	private static final CourseEvent BOOKED = new LaserSittingScheduled(COURSE, booking(SITTING, DAY, "CROWN"),
			List.of());

	private static final Instant END = booking(SITTING, DAY, "CROWN").endsAt();

	private static final CourseEvent DONE = done(SITTING, DAY);

	private static final Reminder NOT_RECORDED = reminder(ReminderKind.SITTING_NOT_RECORDED, SITTING, END);

	private static final Reminder CHECK = reminder(ReminderKind.FADING_CHECK_DUE, SITTING, at(DAY));

	private static final Reminder DORMANT = reminder(ReminderKind.DORMANT, null, at(DAY));

	private static final Reminder PLATEAU = reminder(ReminderKind.PLATEAU, null, at(DAY.plusDays(30)));

	private static final CourseEvent SEEN = new FadingLogged(COURSE, fading(7, DAY.plusDays(30), 20), List.of());

	private static final CourseEvent RETRACTED = new FadingRetracted(COURSE, fading(7, DAY, 20).fadingId(), "other");

	@Test
	void a_booked_sitting_that_was_not_recorded_is_reminded_of() {
		raises(NOT_RECORDED, opened(), BOOKED);
	}

	@Test
	void a_sitting_that_was_recorded_cancelled_or_moved_is_not() {
		raisesNothing(NOT_RECORDED, opened(), BOOKED, DONE);
		raisesNothing(NOT_RECORDED, opened(), BOOKED, new SittingCancelled(COURSE, SITTING, "ill"));
		raisesNothing(NOT_RECORDED, opened(), BOOKED,
				new SittingRescheduled(COURSE, SITTING, at(DAY.plusDays(7)), Duration.ofMinutes(45), List.of()));
		raisesNothing(NOT_RECORDED, opened());
	}

	@Test
	void a_fading_check_is_due_after_the_last_sitting() {
		raises(CHECK, opened(), DONE);
		raises(CHECK, opened(), DONE, SEEN, RETRACTED);
		raises(CHECK, opened(), DONE, new FadingLogged(COURSE, measured(7, DAY.plusDays(30), 20), List.of()));
	}

	@Test
	void no_fading_check_is_due_once_fading_was_read_or_the_next_sitting_was_done() {
		raisesNothing(CHECK, opened(), DONE, SEEN);
		raisesNothing(CHECK, opened(), DONE, done(LATER, DAY.plusDays(50)));
		raisesNothing(CHECK, opened(), done(SITTING, DAY.plusDays(1)));
	}

	@Test
	void a_course_without_activity_since_is_dormant() {
		raises(DORMANT, opened(), DONE);
	}

	@Test
	void a_course_with_later_activity_or_a_booking_is_not_dormant() {
		raisesNothing(DORMANT, opened(), DONE, SEEN);
		raisesNothing(DORMANT, opened(), DONE,
				new LaserSittingScheduled(COURSE, booking(LATER, DAY.minusDays(1), "CROWN"), List.of()));
	}

	@Test
	void a_reminder_is_no_activity() {
		raises(DORMANT, opened(), DONE, new ReminderRaised(COURSE, CHECK));
	}

	@Test
	void a_plateau_rests_on_the_last_observation() {
		raises(PLATEAU, opened(), DONE, SEEN);
		raisesNothing(PLATEAU, opened(), DONE, SEEN, RETRACTED);
		raisesNothing(PLATEAU, opened(), DONE, SEEN,
				new FadingLogged(COURSE, fading(8, DAY.plusDays(31), 60), List.of()));
		raisesNothing(PLATEAU, opened(), DONE, SEEN, done(LATER, DAY.plusDays(50)));
	}

	@Test
	void a_course_that_has_ended_is_not_reminded_of() {
		raisesNothing(CHECK, opened(), DONE, new CourseCompleted(COURSE, CompletionOutcome.CLIENT_SATISFIED, null));
	}

	@Test
	void the_same_reminder_is_raised_once_whenever_it_is_due() {
		CourseFixtures.fixture()
			.given(opened(), DONE, new ReminderRaised(COURSE, CHECK))
			.when(new RaiseReminder(COURSE, new Reminder(CHECK.kind(), SITTING, CHECK.since(), NOW.plusSeconds(1))))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(2));
	}

	private void raises(Reminder reminder, Object... events) {
		CourseFixtures.fixture()
			.given(events)
			.when(new RaiseReminder(COURSE, reminder))
			.expectEvents(new ReminderRaised(COURSE, reminder))
			.expectResultMessagePayloadMatching(Answers.accepted(events.length));
	}

	private void raisesNothing(Reminder reminder, Object... events) {
		CourseFixtures.fixture()
			.given(events)
			.when(new RaiseReminder(COURSE, reminder))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.accepted(events.length - 1));
	}

	private static LaserSittingRecorded done(SittingId id, LocalDate day) {
		return new LaserSittingRecorded(COURSE, id, 1, laser(day, "CROWN"), List.of());
	}

	private static Reminder reminder(ReminderKind kind, @Nullable SittingId sitting, Instant since) {
		return new Reminder(kind, sitting, since, NOW);
	}

}
