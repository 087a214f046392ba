package com.fadeline.web.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.clinics.MemoryRooms;
import com.fadeline.web.schedules.MemorySchedules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarPageTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final OperatorId INES = new OperatorId(Samples.OPERATOR);

	private static final DeviceId RUBY = new DeviceId(UUID.randomUUID());

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemorySchedules schedules;

	@Autowired
	MemoryRooms rooms;

	private final DiaryEntry entry = new DiaryEntry(new SittingId(Samples.SITTING), new CourseId(Samples.COURSE),
			new ClientId(Samples.CLIENT), CLINIC, Method.LASER, List.of("CROWN"), Instant.parse("2025-02-04T01:30:00Z"),
			Instant.parse("2025-02-04T02:15:00Z"), INES, null, SittingStatus.SCHEDULED, List.of());

	@BeforeEach
	@AfterEach
	void forgetSchedules() {
	}

	@BeforeEach
	void bookOne() {
		this.clinics.add(CLINIC, new Clinic.Details("Harbour Street", null, null, Map.of()), Requester.SYSTEM);
		this.clinics.add(RUBY, CLINIC, new Device.Details("Ruby", null, Set.of(), false), Requester.SYSTEM);
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of(this.entry)));
		this.buses.show(FindNames.class,
				new FindNames.Result(List.of(new ClientName(new ClientId(Samples.CLIENT), CLINIC, "Ada", "Byron"))));
	}

	@Test
	void a_week_of_a_specialist_is_a_table_of_its_days() {
		assertThat(calendar("date=2025-02-04")).hasStatusOk()
			.bodyText()
			.contains("Monday, February 3, 2025", "Tuesday, February 4, 2025", "Saturday, February 8, 2025",
					"scope=\"row\">10:30<", "rowspan=\"2\" class=\"booked\"", "10:30", "to 11:15", "Ada Byron",
					"/courses/" + Samples.COURSE, "/reschedule?back=today", "date=2025-02-11", "date=2025-01-28")
			.doesNotContain("Sunday, February 9, 2025");
	}

	@Test
	void a_booking_of_a_client_with_warnings_has_a_mark_that_says_them() {
		this.buses.show(FindNames.class, new FindNames.Result(List.of(Samples.warned())));

		assertThat(calendar("date=2025-02-04")).bodyText().contains("aria-label=\"Client warnings: faints, latex\"");
	}

	@Test
	void a_day_has_a_column_for_each_specialist_and_device() {
		assertThat(calendar("view=day&date=2025-02-04")).hasStatusOk()
			.bodyText()
			.contains("data-field=\"operatorId\"", ">Ines Marchetti</th>", "data-field=\"deviceId\"", ">Ruby</th>",
					"Ada Byron", "date=2025-02-05")
			.containsOnlyOnce("class=\"booked\"");
	}

	@Test
	void a_room_has_a_column_of_the_day_and_a_week_of_its_own() {
		RoomId room = new RoomId(UUID.randomUUID());
		this.rooms.add(room, CLINIC, new Room.Details("Room 1", false), Requester.SYSTEM);
		FindDiary.Result booked = new FindDiary.Result(List.of(new DiaryEntry(this.entry.sittingId(),
				this.entry.courseId(), this.entry.clientId(), CLINIC, Method.LASER, List.of("CROWN"),
				this.entry.startsAt(), this.entry.endsAt(), INES, null, SittingStatus.SCHEDULED, List.of(), room)));
		AtomicReference<FindDiary> asked = new AtomicReference<>();
		this.buses.answer(FindDiary.class, (query) -> {
			asked.set(query);
			return booked;
		});

		assertThat(calendar("view=day&date=2025-02-04")).bodyText()
			.contains("data-field=\"roomId\"", ">Room 1</th>", "Ines Marchetti · Room 1");
		assertThat(get("/calendar?clinicId=%s&who=%s&date=2025-02-04".formatted(CLINIC, room))).bodyText()
			.contains("<caption>Room 1</caption>", "Ada Byron");
		assertThat(asked.get().roomId()).isEqualTo(room);
	}

	@Test
	void working_hours_are_closed_and_days_off_say_so() {
		this.schedules.change(Subject.of(CLINIC, INES),
				new Schedule.Details(Map.of(DayOfWeek.MONDAY, "closed", DayOfWeek.TUESDAY, "12:00-13:00"),
						List.of("2025-02-05/2025-02-06")),
				null, Requester.SYSTEM);

		assertThat(calendar("date=2025-02-04")).bodyText()
			.contains("Tuesday, February 4, 2025", "Wednesday, February 5, 2025", "Thursday, February 6, 2025",
					"Friday, February 7, 2025", "rowspan=\"16\" class=\"off\"", "not available")
			.doesNotContain("Monday, February 3, 2025");
	}

	@Test
	void the_next_day_with_bookings_is_one_tap_away() {
		this.buses.show(FindTakenTimes.class, new FindTakenTimes.Result(
				List.of(TimeRange.of(Instant.parse("2025-03-01T00:00:00Z"), Duration.ofMinutes(30)))));

		assertThat(calendar("date=2025-02-04")).bodyText()
			.contains("Next day with bookings: Mar 1, 2025", "date=2025-03-01");
	}

	@Test
	void a_manager_sees_the_times_and_nothing_of_clients() {
		assertThat(this.http.get()
			.uri("/calendar?date=2025-02-04")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).hasStatusOk()
			.bodyText()
			.contains("10:30", "Ines Marchetti")
			.doesNotContain("Ada Byron", "/courses/");
	}

	@Test
	void a_day_that_cannot_be_meant_is_reported_beside_its_field() {
		assertThat(calendar("date=nonsense")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"date-mistake\"");
	}

	@Test
	void a_client_has_no_calendar() {
		assertThat(this.http.get().uri("/calendar").header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult calendar(String query) {
		return get("/calendar?clinicId=%s&who=%s&%s".formatted(CLINIC, INES, query));
	}

}
