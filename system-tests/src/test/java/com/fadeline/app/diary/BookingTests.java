package com.fadeline.app.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.FadelineTest;
import com.fadeline.command.client.Person;
import com.fadeline.command.diary.Reservations;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Slots are taken once, whoever asks when, and free again when their sitting is. */
@FadelineTest
@RunsInParallel
@ResourceLock(value = "read audit", mode = ResourceAccessMode.READ)
class BookingTests {

	private static final Instant TEN = Instant.parse("2030-05-06T10:00:00Z");

	private static final Instant END = TEN.plus(BookedCourse.LENGTH);

	private static final int ATTEMPTS = 200;

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	private final OperatorId operator = new OperatorId(UUID.randomUUID());

	private final DeviceId device = new DeviceId(UUID.randomUUID());

	@Autowired
	CommandGateway commands;

	@Autowired
	EventStore events;

	@Autowired
	Reservations diary;

	@Autowired
	JdbcClient jdbc;

	private BookedCourse course;

	private BookedCourse other;

	@BeforeEach
	void open() {
		this.course = newCourse();
		this.other = newCourse();
	}

	private BookedCourse newCourse() {
		return BookedCourse.opened(this.commands, this.clinic);
	}

	@Test
	void of_many_who_want_one_slot_at_once_one_gets_it() {
		List<BookedCourse> courses = Stream.generate(this::newCourse).limit(ATTEMPTS).toList();

		List<Boolean> booked;
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			booked = courses.stream()
				.map((each) -> CompletableFuture.supplyAsync(() -> isBooked(each), callers))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}

		assertThat(booked).hasSize(ATTEMPTS).containsOnlyOnce(true);
		assertThat(rows()).isEqualTo(1);
	}

	private boolean isBooked(BookedCourse each) {
		return isBooked(each, this.operator);
	}

	private boolean isBooked(BookedCourse each, OperatorId who) {
		try {
			each.book(TEN, who, null);
			return true;
		}
		catch (CommandExecutionException ex) {
			assertThat(ex.<Rejection>getDetails()).get().isInstanceOf(Rejection.Conflict.class);
			return false;
		}
	}

	@Test
	void an_operator_and_a_device_are_booked_once_at_a_time() {
		this.course.book(TEN, this.operator, this.device);

		assertThat(clashes(TEN.plusSeconds(60), this.operator, null)).containsExactly(
				"The operator %s is booked from 2030-05-06T10:00:00Z to 2030-05-06T10:45:00Z; choose another time or another operator"
					.formatted(this.operator));
		assertThat(clashes(TEN, new OperatorId(UUID.randomUUID()), this.device)).singleElement()
			.asString()
			.startsWith("The device %s is booked from".formatted(this.device));
		assertThat(clashes(TEN, this.operator, this.device)).hasSize(2);
	}

	@Test
	void a_sitting_may_begin_when_the_one_before_ends() {
		this.course.book(TEN, this.operator, this.device);

		this.other.book(END, this.operator, this.device);
		newCourse().book(TEN.minus(BookedCourse.LENGTH), this.operator, this.device);

		awaitConfirmed(6);
	}

	@Test
	void a_sitting_is_moved_onto_its_own_time_and_holds_the_old_until_it_has_the_new() {
		SittingId sitting = this.course.book(TEN, this.operator, this.device);

		this.course.send(new RescheduleSitting(this.course.course(), sitting, TEN.plusSeconds(900), null, List.of()));

		awaitConfirmed(2);
		this.other.book(END.plusSeconds(900), this.operator, this.device);
		assertThat(clashes(TEN, this.operator, null)).hasSize(1);
	}

	@Test
	void a_sitting_that_is_changed_frees_what_it_needs_no_more_and_takes_what_it_needs_now() {
		SittingId sitting = this.course.book(TEN, this.operator, this.device);
		OperatorId colleague = new OperatorId(UUID.randomUUID());
		Booking changed = BookedCourse.booking(TEN, colleague, null);

		this.course.send(new RebookSitting(this.course.course(), Method.LASER,
				new Booking(sitting, changed.zones(), TEN, changed.duration(), colleague, null), List.of()));

		await().untilAsserted(() -> assertThat(
				this.jdbc.sql("select resource_id from diary.booking where sitting_id = :sitting and kind <> 'CLIENT'")
					.param("sitting", sitting.value())
					.query(UUID.class)
					.list())
			.containsExactly(colleague.value()));
		this.other.book(TEN, this.operator, this.device);
		assertThat(clashes(TEN, colleague, null)).hasSize(1);
	}

	@Test
	void a_sitting_that_is_called_off_frees_its_slot() {
		SittingId sitting = this.course.book(TEN, this.operator, this.device);

		this.course.send(new CancelSitting(this.course.course(), sitting, "ill"));

		await().until(() -> rows() == 0);
		this.other.book(TEN, this.operator, this.device);
	}

	@Test
	void the_end_of_a_course_frees_its_slots() {
		this.course.book(TEN, this.operator, this.device);

		this.course.send(new CompleteCourse(this.course.course(), CompletionOutcome.CLIENT_SATISFIED, null));

		await().until(() -> rows() == 0);
	}

	@Test
	void a_reservation_whose_event_does_not_come_expires() {
		Booking lost = BookedCourse.booking(TEN, this.operator, this.device);
		this.diary.reserve(this.course.course(), Person.of(this.course.client()), lost);
		assertThat(clashes(TEN, this.operator, this.device)).hasSize(2);

		expire();

		this.other.book(TEN, this.operator, this.device);
		awaitConfirmed(2);
	}

	@Test
	void the_same_booking_sent_again_goes_on_with_its_reservation() {
		Booking booking = BookedCourse.booking(TEN, this.operator, this.device);
		this.diary.reserve(this.course.course(), Person.of(this.course.client()), booking);

		this.course.send(new ScheduleLaserSitting(this.course.course(), booking, List.of()));
		this.course.send(new ScheduleLaserSitting(this.course.course(), booking, List.of()));

		awaitConfirmed(2);
	}

	@Test
	void an_event_that_comes_when_its_reservation_is_gone_is_kept_as_a_double_booking() {
		Booking late = BookedCourse.booking(TEN, this.operator, null);
		this.diary.reserve(this.course.course(), Person.of(this.course.client()), late);
		expire();
		SittingId first = this.other.book(TEN, this.operator, null);
		awaitConfirmed(1);

		this.events.publish(new GenericDomainEventMessage<>("Course", this.course.course().toString(), 1,
				new LaserSittingScheduled(this.course.course(), late, List.of())));

		awaitConfirmed(2);
		assertThat(doubleBooked()).containsExactly(late.sittingId().value());
		this.other.send(new CancelSitting(this.other.course(), first, "ill"));
		await().until(() -> rows() == 1);
		assertThat(clashes(TEN, this.operator, null)).hasSize(1);
	}

	@Test
	void two_courses_that_chose_one_sitting_id_are_two_sittings() {
		Booking booking = BookedCourse.booking(TEN, this.operator, null);
		this.course.send(new ScheduleLaserSitting(this.course.course(), booking, List.of()));

		assertThat(catchThrowableOfType(CommandExecutionException.class,
				() -> this.other.send(new ScheduleLaserSitting(this.other.course(), booking, List.of()))))
			.isNotNull();
	}

	@Test
	void a_client_is_in_one_place_at_a_time_whatever_the_course() {
		BookedCourse second = this.course.another();
		this.course.book(TEN, this.operator, null);

		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> second.book(TEN.plusSeconds(60), new OperatorId(UUID.randomUUID()), null));

		Rejection.Conflict conflict = refused.<Rejection.Conflict>getDetails().orElseThrow();
		assertThat(conflict.findings()).extracting(Finding::id).containsExactly("diary.clientClash");
		second.book(END, new OperatorId(UUID.randomUUID()), null);
	}

	@Test
	void a_clash_with_another_clinic_does_not_state_its_times() {
		this.course.book(TEN, this.operator, null);

		assertThat(clashes(TEN, this.operator, null)).singleElement().asString().contains("2030-05-06");
		assertThat(
				clashes(BookedCourse.opened(this.commands, new ClinicId(UUID.randomUUID())), TEN, this.operator, null))
			.containsExactly(
					"The operator %s is booked in another clinic at that time; choose another time or another operator"
						.formatted(this.operator));
	}

	@Test
	void a_room_is_booked_once_at_a_time_and_left_by_a_change_without_one() {
		RoomId room = new RoomId(UUID.randomUUID());
		Booking first = in(room);
		this.course.send(new ScheduleLaserSitting(this.course.course(), first, List.of()));

		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> this.other.send(new ScheduleLaserSitting(this.other.course(), in(room), List.of())));
		assertThat(refused.getMessage()).startsWith("The room %s is booked from".formatted(room));

		this.course.send(new RebookSitting(this.course.course(), Method.LASER,
				new Booking(first.sittingId(), first.zones(), TEN, first.duration(), first.operatorId(), null),
				List.of()));

		await().ignoreException(CommandExecutionException.class)
			.untilAsserted(() -> this.other.send(new ScheduleLaserSitting(this.other.course(), in(room), List.of())));
	}

	@Test
	void a_booking_on_a_day_off_is_taken_with_a_caution_that_is_kept() {
		this.jdbc.sql("""
				insert into clinic.schedule (clinic_id, kind, subject_id, version, time_off)
				values (:clinic, 'SPECIALIST', :operator, 1, '["2030-05-06/2030-05-06"]')""")
			.param("clinic", this.clinic.value())
			.param("operator", this.operator.value())
			.update();

		this.course.book(TEN, this.operator, null);
		this.other.book(TEN.plus(Duration.ofDays(1)), this.operator, null);

		assertThat(rulesOnRecord(this.course)).contains("diary.away");
		assertThat(rulesOnRecord(this.other)).doesNotContain("diary.away");
	}

	private List<String> rulesOnRecord(BookedCourse booked) {
		return this.events.readEvents(booked.course().toString())
			.asStream()
			.map(Message::getPayload)
			.filter(LaserSittingScheduled.class::isInstance)
			.map(LaserSittingScheduled.class::cast)
			.flatMap((event) -> event.findings().stream())
			.map(AcceptedFinding::rule)
			.map(Object::toString)
			.toList();
	}

	private static Booking in(RoomId room) {
		Booking booking = BookedCourse.booking(TEN, new OperatorId(UUID.randomUUID()), null);
		return new Booking(booking.sittingId(), booking.zones(), TEN, booking.duration(), booking.operatorId(), null,
				room);
	}

	@Test
	void people_and_devices_of_another_clinic_are_not_booked() {
		UUID elsewhere = UUID.randomUUID();
		this.jdbc.sql("""
				insert into access.account (id, login_name, display_name, role, clinics, created_at)
				values (:id, :name, 'Marta', 'SPECIALIST', array[:clinic::uuid], now())
				""")
			.param("id", this.operator.value())
			.param("name", "marta-" + elsewhere)
			.param("clinic", elsewhere)
			.update();
		this.jdbc.sql("insert into clinic.device (id, clinic_id, version, name) values (:id, :clinic, 0, 'Ruby')")
			.param("id", this.device.value())
			.param("clinic", elsewhere)
			.update();

		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> this.course.book(TEN, this.operator, this.device));

		Rejection.BrokenRules broken = refused.<Rejection.BrokenRules>getDetails().orElseThrow();
		assertThat(broken.findings()).extracting(Finding::id)
			.filteredOn((rule) -> rule.equals("clinic.other"))
			.hasSize(2);
		assertThat(rows()).isZero();
		BookedCourse.opened(this.commands, new ClinicId(elsewhere)).book(TEN, this.operator, this.device);
	}

	@Test
	void who_joins_the_clinic_is_booked_at_once() {
		this.jdbc.sql("""
				insert into access.account (id, login_name, display_name, role, clinics, created_at)
				values (:id, :name, 'Marta', 'SPECIALIST', array[:clinic::uuid], now())
				""")
			.param("id", this.operator.value())
			.param("name", "marta-" + this.operator)
			.param("clinic", UUID.randomUUID())
			.update();
		assertThat(
				catchThrowableOfType(CommandExecutionException.class, () -> this.course.book(TEN, this.operator, null)))
			.hasMessageContaining("is not of this clinic");

		this.jdbc.sql("update access.account set clinics = clinics || :clinic::uuid where id = :id")
			.param("clinic", this.clinic.value())
			.param("id", this.operator.value())
			.update();

		assertThat(isBooked(this.course)).isTrue();
	}

	@Test
	void of_many_courses_of_one_client_that_want_one_time_one_gets_it() {
		List<BookedCourse> courses = Stream.generate(this.course::another).limit(20).toList();

		List<Boolean> booked;
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			booked = courses.stream()
				.map((each) -> CompletableFuture.supplyAsync(() -> isBooked(each, new OperatorId(UUID.randomUUID())),
						callers))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}

		assertThat(booked).containsOnlyOnce(true);
	}

	private List<String> clashes(Instant start, OperatorId who, DeviceId what) {
		return clashes(newCourse(), start, who, what);
	}

	private static List<String> clashes(BookedCourse wanting, Instant start, OperatorId who, DeviceId what) {
		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> wanting.book(start, who, what));
		Rejection.Conflict conflict = refused.<Rejection.Conflict>getDetails().orElseThrow();
		assertThat(conflict.findings()).extracting(Finding::id).containsOnly("diary.clash");
		return conflict.findings().stream().map(Finding::message).toList();
	}

	private void expire() {
		this.jdbc.sql("update diary.booking set expires_at = expires_at - interval '1 day' where resource_id = ?")
			.param(this.operator.value())
			.update();
		this.jdbc.sql("update diary.booking set expires_at = expires_at - interval '1 day' where resource_id = ?")
			.param(this.device.value())
			.update();
	}

	private void awaitConfirmed(int rows) {
		await().untilAsserted(() -> {
			assertThat(count("and expires_at is null")).isEqualTo(rows);
			assertThat(rows()).isEqualTo(rows);
		});
	}

	private int rows() {
		return count("");
	}

	private int count(String condition) {
		return this.jdbc.sql("select count(*) from diary.booking where resource_id in (?, ?) " + condition)
			.param(this.operator.value())
			.param(this.device.value())
			.query(Integer.class)
			.single();
	}

	private List<UUID> doubleBooked() {
		return this.jdbc.sql("select sitting_id from diary.booking where double_booked and resource_id = ?")
			.param(this.operator.value())
			.query(UUID.class)
			.list();
	}

}
