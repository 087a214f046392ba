package com.fadeline.app.diary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The diary as the running application keeps it. */
@FadelineTest
class DiaryViewTests {

	private static final Instant DAY = Instant.parse("2031-05-06T00:00:00Z");

	private static final Instant TEN = DAY.plusSeconds(36_000);

	private static final Instant NEXT_DAY = DAY.plusSeconds(86_400);

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	private final OperatorId operator = new OperatorId(UUID.randomUUID());

	private final DeviceId device = new DeviceId(UUID.randomUUID());

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	@Autowired
	EventStore events;

	@Test
	void bookings_of_all_courses_are_in_it_by_day_clinic_operator_and_device() {
		SittingId second = newCourse().book(TEN.plusSeconds(3600), this.operator, null);
		SittingId first = newCourse().book(TEN, this.operator, this.device);
		SittingId acrossMidnight = newCourse().book(DAY.minusSeconds(60), this.operator, null);
		newCourse().book(NEXT_DAY, this.operator, this.device);

		await().untilAsserted(
				() -> assertThat(day(this.clinic, null, null)).containsExactly(acrossMidnight, first, second));
		assertThat(day(null, this.operator, null)).containsExactly(acrossMidnight, first, second);
		assertThat(day(null, null, this.device)).containsExactly(first);
		assertThat(day(new ClinicId(UUID.randomUUID()), this.operator, null)).isEmpty();
		assertThat(taken(this.clinic)).extracting(TimeRange::start)
			.containsExactly(DAY.minusSeconds(60), TEN, TEN.plusSeconds(3600));
		assertThat(taken(new ClinicId(UUID.randomUUID()))).isEmpty();
	}

	@Test
	void a_sitting_that_is_called_off_leaves_it() {
		BookedCourse course = newCourse();
		SittingId sitting = course.book(TEN, this.operator, null);
		await().until(() -> day(this.clinic, null, null).equals(List.of(sitting)));

		course.send(new CancelSitting(course.course(), sitting, "ill"));

		await().until(() -> day(this.clinic, null, null).isEmpty());
	}

	@Test
	void a_double_booking_is_seen() {
		SittingId first = newCourse().book(TEN, this.operator, null);
		BookedCourse other = newCourse();
		Booking late = BookedCourse.booking(TEN, this.operator, null);

		this.events.publish(new GenericDomainEventMessage<>("Course", other.course().toString(), 1,
				new LaserSittingScheduled(other.course(), late, List.of())));

		await().untilAsserted(() -> assertThat(find(this.clinic, null, null))
			.filteredOn((sitting) -> sitting.sittingId().equals(first))
			.extracting(DiaryEntry::doubleBookedWith)
			.containsExactly(List.of(late.sittingId())));
	}

	private List<TimeRange> taken(ClinicId clinic) {
		return this.queries
			.query(As.admin(new FindTakenTimes(DAY, NEXT_DAY, Set.of(clinic), null, this.operator, null, null)),
					FindTakenTimes.Result.class)
			.join()
			.times();
	}

	private BookedCourse newCourse() {
		return BookedCourse.opened(this.commands, this.clinic);
	}

	private List<SittingId> day(@Nullable ClinicId clinic, @Nullable OperatorId operator, @Nullable DeviceId device) {
		return find(clinic, operator, device).stream().map(DiaryEntry::sittingId).toList();
	}

	private List<DiaryEntry> find(@Nullable ClinicId clinic, @Nullable OperatorId operator, @Nullable DeviceId device) {
		return this.queries
			.query(As.admin(new FindDiary(DAY, NEXT_DAY, (clinic == null) ? null : Set.of(clinic), operator, device)),
					FindDiary.Result.class)
			.join()
			.entries();
	}

}
