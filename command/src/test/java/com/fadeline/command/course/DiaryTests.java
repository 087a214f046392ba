package com.fadeline.command.course;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.Refusal;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.command.Answers;
import com.fadeline.command.diary.Reservations;
import com.fadeline.command.rules.DiaryClash;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.preparation;
import static com.fadeline.command.Examples.prepared;
import static org.assertj.core.api.Assertions.assertThat;

class DiaryTests {

	private static final LocalDate DAY = TODAY.plusDays(3);

	private static final Booking BOOKING = booking(SITTING, DAY, "CROWN");

	private static final CourseEvent SCHEDULED = new LaserSittingScheduled(COURSE, BOOKING, List.of());

	private static final Reservations TAKEN = (course, client, booking) -> {
		throw Refusal.conflict("taken",
				DiaryClash.finding("OPERATOR", OPERATOR.value(), booking.startsAt(), booking.endsAt()));
	};

	private final List<Booking> reserved = new ArrayList<>();

	private final Reservations diary = (course, client, booking) -> this.reserved.add(booking);

	@Test
	void a_sitting_is_not_booked_when_operator_or_device_is() {
		CourseFixtures.fixture(TAKEN)
			.given(prepared())
			.when(new ScheduleLaserSitting(COURSE, BOOKING, List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict("diary.clash"));
		CourseFixtures.fixture(TAKEN)
			.given(prepared())
			.when(new ScheduleSalineSession(COURSE, BOOKING, List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict("diary.clash"));
	}

	@Test
	void a_sitting_is_not_moved_to_where_operator_or_device_is_booked() {
		CourseFixtures.fixture(TAKEN)
			.given(prepared(SCHEDULED))
			.when(new RescheduleSitting(COURSE, SITTING, at(DAY.plusDays(1)), null, List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict("diary.clash"));
	}

	@Test
	void a_sitting_that_is_moved_takes_its_operator_and_device_along() {
		CourseFixtures.fixture(this.diary)
			.given(prepared(SCHEDULED))
			.when(new RescheduleSitting(COURSE, SITTING, at(DAY.plusDays(1)), null, List.of()))
			.expectEvents(
					new SittingRescheduled(COURSE, SITTING, at(DAY.plusDays(1)), Duration.ofMinutes(45), List.of()));

		assertThat(this.reserved).containsExactly(BOOKING.movedTo(at(DAY.plusDays(1)), Duration.ofMinutes(45)));
	}

	@Test
	void a_booking_changes_its_method_operator_device_and_time_at_once() {
		Booking changed = new Booking(SITTING, List.of("CROWN"), at(DAY.plusDays(1)), Duration.ofMinutes(30),
				new OperatorId(new UUID(5, 9)), new DeviceId(new UUID(6, 9)));

		CourseFixtures.fixture(this.diary)
			.given(prepared(SCHEDULED))
			.when(new RebookSitting(COURSE, Method.SALINE, changed, List.of()))
			.expectEvents(new SittingRebooked(COURSE, Method.SALINE, changed, List.of()));

		assertThat(this.reserved).containsExactly(changed);
	}

	@Test
	void a_booking_is_not_changed_to_an_operator_who_is_booked_nor_against_a_rule() {
		CourseFixtures.fixture(TAKEN)
			.given(prepared(SCHEDULED))
			.when(new RebookSitting(COURSE, Method.LASER, booking(SITTING, DAY.plusDays(1), "CROWN"), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict("diary.clash"));
		CourseFixtures.fixture(this.diary)
			.given(prepared(SCHEDULED))
			.when(new RebookSitting(COURSE, Method.LASER, booking(SITTING, DAY), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.zones"));

		assertThat(this.reserved).isEmpty();
	}

	@Test
	void what_is_no_longer_to_come_is_not_changed() {
		CourseFixtures.fixture(this.diary)
			.given(prepared(SCHEDULED, new SittingCancelled(COURSE, SITTING, "ill")))
			.when(new RebookSitting(COURSE, Method.LASER, booking(SITTING, DAY.plusDays(1), "CROWN"), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_changed_booking_is_moved_with_what_it_was_changed_to() {
		Booking changed = new Booking(SITTING, List.of("CROWN"), at(DAY), Duration.ofMinutes(30),
				new OperatorId(new UUID(5, 9)), null);

		CourseFixtures.fixture(this.diary)
			.given(prepared(SCHEDULED, new SittingRebooked(COURSE, Method.SALINE, changed, List.of())))
			.when(new RescheduleSitting(COURSE, SITTING, at(DAY.plusDays(1)), null, List.of()))
			.expectSuccessfulHandlerExecution();

		assertThat(this.reserved).containsExactly(changed.movedTo(at(DAY.plusDays(1)), changed.duration()));
	}

	@Test
	void a_plan_that_the_rules_refuse_reserves_nothing() {
		CourseFixtures.fixture(this.diary)
			.given(prepared())
			.when(new ScheduleLaserSitting(COURSE, booking(SITTING, DAY), List.of()))
			.expectExceptionDetails(Answers.brokenRules("structure.zones"));

		assertThat(this.reserved).isEmpty();
	}

	@Test
	void a_repeat_is_answered_without_asking_the_diary() {
		CourseFixtures.fixture(TAKEN)
			.given(prepared(SCHEDULED))
			.when(new ScheduleLaserSitting(COURSE, BOOKING, List.of()))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(preparation().size() + 1));
	}

	@Test
	void what_was_done_or_called_off_is_never_refused_for_the_diary() {
		CourseFixtures.fixture(TAKEN)
			.given(prepared(SCHEDULED))
			.when(new RecordLaserSitting(COURSE, SITTING, laser(TODAY.minusDays(1), "CROWN"), List.of()))
			.expectSuccessfulHandlerExecution();
		CourseFixtures.fixture(TAKEN)
			.given(prepared(SCHEDULED))
			.when(new CancelSitting(COURSE, SITTING, "ill"))
			.expectSuccessfulHandlerExecution();
	}

}
