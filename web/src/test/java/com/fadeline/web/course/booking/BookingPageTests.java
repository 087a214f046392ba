package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.RuleId;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.clinics.MemoryRooms;
import com.fadeline.web.schedules.MemorySchedules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class BookingPageTests extends HttpTest {

	private static final String SITTINGS = "/courses/%s/sittings".formatted(Samples.COURSE);

	private static final String BOOKED = SITTINGS + "/" + Samples.SITTING;

	private static final Finding EARLY = Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated 3 days ago");

	@Autowired
	MemorySchedules schedules;

	@Autowired
	MemoryRooms rooms;

	@BeforeEach
	@AfterEach
	void forgetSchedules() {
	}

	@BeforeEach
	void know() {
		this.buses.show(FindCourse.class, Samples.course(2));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of()));
	}

	@Test
	void the_form_proposes_the_first_morning_that_is_recommended() {
		this.buses.answer((message) -> readiness(
				List.of(new Readiness.ZoneRest("CROWN", LocalDate.of(2099, 1, 1), null, LocalDate.of(2099, 3, 1)))));

		assertThat(get(SITTINGS + "/new")).hasStatusOk()
			.bodyText()
			.contains("value=\"2099-03-01T09:00\"", "value=\"45\"", "Ines Marchetti")
			.containsPattern("value=\"CROWN\"\\s+checked");
	}

	@Test
	void the_form_proposes_no_day_on_which_the_clinic_is_closed() {
		this.schedules.change(Subject.of(new ClinicId(Samples.CLINIC)),
				new Schedule.Details(Map.of(), List.of("2099-03-01/2099-03-03")), null, Requester.SYSTEM);
		this.buses.answer((message) -> readiness(
				List.of(new Readiness.ZoneRest("CROWN", LocalDate.of(2099, 1, 1), null, LocalDate.of(2099, 3, 1)))));

		assertThat(get(SITTINGS + "/new")).bodyText().contains("value=\"2099-03-04T09:00\"");
	}

	@Test
	void the_form_proposes_a_morning_after_a_booking_that_stands_in_the_way() {
		LocalDate booked = LocalDate.of(2099, 3, 18);
		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(2), Method.LASER, Instant.parse("2099-03-18T00:00:00Z")));
		this.buses.answer((message) -> {
			Instant at = ((AskReadiness) message.getPayload()).at();
			return readiness(List.of(new Readiness.ZoneRest("CROWN", null, null, LocalDate.of(2099, 3, 1))),
					Instant.parse("2099-03-01T00:00:00Z").equals(at)
							? List.of(Finding.caution(RuleId.INTERVAL_RECOMMENDED, "CROWN: 17 days, 42 are recommended")
								.naming(Value.zones(List.of("CROWN")), Value.number(17),
										Value.day(LocalDate.of(2099, 3, 1)), Value.day(booked), Value.number(42)))
							: List.of(),
					List.of());
		});

		assertThat(get(SITTINGS + "/new")).bodyText().contains("value=\"2099-04-29T09:00\"");
	}

	@Test
	void a_sitting_is_booked_in_the_time_of_the_clinic() {
		assertThat(booking().exchange()).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/courses/%s?after=0&saved".formatted(Samples.COURSE))
			.flash()
			.containsEntry("savedText", "Booked for Sunday, March 1, 2099, 10:30: laser, crown.");

		ScheduleLaserSitting sent = this.buses.command(ScheduleLaserSitting.class);
		assertThat(sent.booking().startsAt()).isEqualTo(Instant.parse("2099-03-01T01:30:00Z"));
		assertThat(sent.booking().duration()).isEqualTo(Duration.ofMinutes(30));
	}

	@Test
	void what_is_past_is_the_rules_to_state_and_is_not_asked_about_twice() {
		this.buses.answer((message) -> readiness(List.of(),
				List.of(Finding.caution(RuleId.DIARY_PAST, "2025-03-01T01:30:00Z has passed")
					.naming(Value.moment(Instant.parse("2025-03-01T01:30:00Z")))),
				List.of()));

		assertThat(past(SITTINGS + "/readiness").exchange()).bodyText()
			.contains("Unusual date for a booking", "Mar 1, 2025, 10:30 has passed.", "Record it instead",
					"href=\"/courses/%s/laser-sittings/new\"".formatted(Samples.COURSE))
			.doesNotContain("checkbox");
		this.buses.reset();
		know();
		assertThat(past(SITTINGS + "/new").exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(ScheduleLaserSitting.class).booking().startsAt())
			.isEqualTo(Instant.parse("2025-03-01T01:30:00Z"));
	}

	@Test
	void a_booked_sitting_that_is_past_leads_to_its_record() {
		this.buses.answer((message) -> readiness(List.of()));

		assertThat(past(SITTINGS + "/readiness").param("sittingId", Samples.SITTING.toString()).exchange()).bodyText()
			.contains("href=\"%s/record\"".formatted(BOOKED));
		assertThat(booking("2099-03-01T10:30", SITTINGS + "/readiness").exchange()).bodyText()
			.doesNotContain("Record it instead");
	}

	private MockMvcRequestBuilder past(String page) {
		return booking("2025-03-01T10:30", page);
	}

	@Test
	void a_breach_asks_for_its_reason_in_place_and_takes_it() {
		this.buses.breaks(EARLY);

		MvcTestResult asked = booking().exchange();

		assertThat(asked).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"override.interval.floor\"", "CROWN was treated 3 days ago", "value=\"2099-03-01T10:30\"");
		this.buses.reset();
		know();
		assertThat(booking().param("override.interval.floor", "The client travels").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(ScheduleLaserSitting.class).overrides())
			.containsExactly(new RuleOverride("interval.floor", "The client travels"));
	}

	@Test
	void a_booking_beside_another_of_the_course_is_said_to_be_a_second_one() {
		this.buses.answer((message) -> readiness(List.of()));
		assertThat(get(SITTINGS + "/new")).bodyText().doesNotContain("already has a booking");

		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.parse("2099-03-10T10:00:00Z")));
		assertThat(get(SITTINGS + "/new")).bodyText().contains("This course already has a booking: Mar 10, 2099");
	}

	@Test
	void cautions_of_a_refusal_are_folded_apart_from_what_asks_for_a_reason() {
		this.buses.breaks(EARLY, Finding.caution(RuleId.SCREENING_EXPIRED, "Health answers expire"));

		assertThat(booking().exchange()).bodyText()
			.containsPattern(
					"(?s)<details>\\s*<summary>1 caution without need of a reason</summary>.*Health answers expire");
	}

	@Test
	void a_clash_keeps_everything() {
		this.buses.refuse(new Rejection.Conflict("The operator is booked then",
				List.of(Finding.invalid(RuleId.DIARY_CLASH, "Ines is booked from 10:00 to 11:00"))));

		assertThat(booking().param("override.interval.floor", "The client travels").exchange())
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Ines is booked from 10:00 to 11:00", "value=\"2099-03-01T10:30\"", "The client travels");
	}

	@Test
	void what_the_rules_state_is_reported_before_booking() {
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"),
				Instant.EPOCH, 2, List.of(EARLY),
				List.of(EARLY, Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent")), List.of(), List.of(),
				List.of(), 2));

		assertThat(this.http.post().uri(SITTINGS + "/readiness").param("method", "LASER").exchange()).hasStatusOk()
			.bodyText()
			.containsOnlyOnce("CROWN was treated 3 days ago")
			.contains("Settle before the sitting", "There is no consent")
			.doesNotContain("<html");
	}

	@Test
	void what_weighs_more_later_is_reported_once_and_as_what_is_to_be_settled() {
		String sentence = "The screening says epilepsy; ask for a doctor's letter";
		Finding letter = Finding.caution(RuleId.SCREENING_CLEARANCE, sentence);
		this.buses.answer((message) -> readiness(List.of(), List.of(letter, EARLY),
				List.of(Finding.breach(RuleId.SCREENING_CLEARANCE, sentence),
						Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated the day before"))));

		assertThat(booking("2099-03-01T10:30", SITTINGS + "/readiness").exchange()).bodyText()
			.containsOnlyOnce("ask for a doctor")
			.containsPattern("(?s)CROWN was treated 3 days ago.*Settle before the sitting.*ask for a doctor")
			.doesNotContain("the day before");
	}

	@Test
	void what_is_booked_on_the_day_with_who_treats_is_reported_before_booking() {
		this.buses.answer((message) -> readiness(List.of()));
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of(booked(Samples.OPERATOR, "2099-02-28T23:00:00Z"),
				booked(UUID.randomUUID(), "2099-02-28T23:20:00Z"))));

		assertThat(this.http.post()
			.uri(SITTINGS + "/readiness")
			.param("method", "LASER")
			.param("startsAt", "2099-03-01T10:30")
			.param("operatorId", Samples.OPERATOR.toString())).hasStatusOk()
			.bodyText()
			.contains("Already booked on Sunday, March 1, 2099", "08:00", "Ines Marchetti")
			.doesNotContain("08:20");
	}

	@Test
	void free_times_are_proposed_from_the_permitted_day_and_from_the_recommended_one() {
		this.buses.answer((message) -> readiness(List.of(new Readiness.ZoneRest("CROWN", LocalDate.of(2099, 1, 1),
				LocalDate.of(2099, 2, 2), LocalDate.of(2099, 3, 2)))));

		assertThat(booking("", SITTINGS + "/readiness").exchange()).hasStatusOk()
			.bodyText()
			.contains("Free times", "Possible from Feb 2, 2099, recommended from Mar 2, 2099",
					"data-slot=\"2099-02-02T09:00\"", "data-slot=\"2099-03-02T09:00\"", "Sooner than recommended");
	}

	@Test
	void what_is_booked_or_breaks_a_rule_is_not_proposed() {
		Instant booked = Instant.parse("2099-03-02T00:00:00Z");
		List<FindTakenTimes> asked = new ArrayList<>();
		this.buses.answer(FindTakenTimes.class, (query) -> {
			asked.add(query);
			return new FindTakenTimes.Result(List.of(TimeRange.of(booked, Duration.ofHours(1))));
		});
		this.buses.answer((message) -> {
			Instant at = ((AskReadiness) message.getPayload()).at();
			return readiness(
					List.of(new Readiness.ZoneRest("CROWN", null, LocalDate.of(2099, 3, 2), LocalDate.of(2099, 3, 2))),
					Instant.parse("2099-03-03T00:00:00Z").equals(at) ? List.of(EARLY) : List.of(), List.of());
		});

		assertThat(booking("", SITTINGS + "/readiness").exchange()).hasStatusOk()
			.bodyText()
			.contains("data-slot=\"2099-03-02T10:00\"", "data-slot=\"2099-03-04T09:00\"")
			.doesNotContain("data-slot=\"2099-03-02T09:00\"", "data-slot=\"2099-03-03", "Sooner than recommended");
		assertThat(asked).extracting(FindTakenTimes::operatorId).containsExactly(new OperatorId(Samples.OPERATOR));
		assertThat(asked).extracting(FindTakenTimes::bookedClient).containsExactly(new ClientId(Samples.CLIENT));
	}

	@Test
	void nothing_is_proposed_until_a_specialist_and_a_length_are_chosen() {
		this.buses.answer((message) -> readiness(List.of()));

		assertThat(this.http.post().uri(SITTINGS + "/readiness").param("method", "LASER").exchange()).hasStatusOk()
			.bodyText()
			.doesNotContain("data-slot", "Free times");
	}

	private static DiaryEntry booked(UUID operator, String startsAt) {
		Instant start = Instant.parse(startsAt);
		return new DiaryEntry(new SittingId(UUID.randomUUID()), new CourseId(UUID.randomUUID()),
				new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), Method.LASER, List.of("CROWN"), start,
				start.plus(Duration.ofMinutes(30)), new OperatorId(operator), null, SittingStatus.SCHEDULED, List.of());
	}

	@Test
	void a_form_of_a_booked_sitting_leads_back_to_where_one_came_from() {
		assertThat(get(BOOKED + "/no-show?back=today")).bodyText().contains("href=\"/today?date=2025-02-04\"");
		assertThat(get(BOOKED + "/no-show")).bodyText().contains("class=\"button second\" href=\"/courses/");
	}

	@Test
	void a_sitting_is_moved_and_leads_back_to_where_one_came_from() {
		assertThat(get(BOOKED + "/reschedule?back=today")).hasStatusOk()
			.bodyText()
			.contains("value=\"2025-02-04T19:00\"", "value=\"45\"", "name=\"back\" value=\"today\"");

		assertThat(this.http.post()
			.uri(BOOKED + "/reschedule")
			.param("back", "today")
			.param("startsAt", "2025-02-05T08:00")
			.param("duration", "30")
			.exchange()).hasRedirectedUrl("/today?date=2025-02-05&saved");
		assertThat(this.buses.command(RescheduleSitting.class).startsAt())
			.isEqualTo(Instant.parse("2025-02-04T23:00:00Z"));
	}

	@Test
	void a_dragged_booking_fills_in_the_form_and_nothing_else_does() {
		assertThat(get(BOOKED + "/reschedule?startsAt=2025-02-05T08:00&duration=5&operatorId=" + Samples.OPERATOR))
			.bodyText()
			.contains("value=\"2025-02-05T08:00\"", "value=\"45\"");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_room_is_chosen_where_the_clinic_has_rooms_and_kept_by_what_does_not_name_it() {
		assertThat(get(BOOKED + "/reschedule")).bodyText().doesNotContain("name=\"roomId\"");
		RoomId room = new RoomId(UUID.randomUUID());
		this.rooms.add(room, new ClinicId(Samples.CLINIC), new Room.Details("Room 1", false), Requester.SYSTEM);

		assertThat(get(BOOKED + "/reschedule")).bodyText().contains("name=\"roomId\"", "Room 1");
		assertThat(change().param("roomId", room.toString()).exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(RebookSitting.class).booking().roomId()).isEqualTo(room);
	}

	@Test
	void a_booking_is_changed_on_the_form_that_moves_it() {
		assertThat(get(BOOKED + "/reschedule")).bodyText()
			.contains("name=\"operatorId\"", "Ines Marchetti", "name=\"method\"", "name=\"zones\"", "Save the change")
			.containsPattern("value=\"CROWN\"\\s+checked");

		assertThat(change().param("method", "SALINE")
			.param("zones", "CROWN")
			.param("operatorId", Samples.OPERATOR.toString())
			.exchange()).hasStatus(HttpStatus.FOUND)
			.flash()
			.containsEntry("savedText", "Changed; now booked for Wednesday, February 5, 2025, 08:00.");
		RebookSitting sent = this.buses.command(RebookSitting.class);
		assertThat(sent.method()).isEqualTo(Method.SALINE);
		assertThat(sent.booking().sittingId()).isEqualTo(new SittingId(Samples.SITTING));
		assertThat(sent.booking().startsAt()).isEqualTo(Instant.parse("2025-02-04T23:00:00Z"));
	}

	@Test
	void a_booking_keeps_a_zone_at_least() {
		assertThat(change().param("method", "SALINE").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"zones-mistake\"");
	}

	private MockMvcRequestBuilder change() {
		return this.http.post()
			.uri(BOOKED + "/reschedule")
			.param("startsAt", "2025-02-05T08:00")
			.param("duration", "30");
	}

	@Test
	void a_sitting_is_not_cancelled_without_a_reason() {
		assertThat(this.http.post().uri(BOOKED + "/cancel").param("reason", " ").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"reason-mistake\"", "Cancel the sitting</button>");
		assertThat(this.http.post().uri(BOOKED + "/cancel").param("reason", "A cold").exchange())
			.hasStatus(HttpStatus.FOUND)
			.redirectedUrl()
			.endsWith("&saved&ended=" + Samples.COURSE);
		assertThat(this.buses.command(CancelSitting.class).reason()).isEqualTo("A cold");
	}

	@Test
	void a_tapped_reason_is_enough_and_words_are_added_to_it() {
		assertThat(get(BOOKED + "/cancel")).bodyText().contains("Client is ill", "value=\"CLIENT_ILL\"");

		this.http.post().uri(BOOKED + "/cancel").param("tapped", "CLIENT_ILL").param("reason", "").exchange();
		assertThat(this.buses.command(CancelSitting.class).reason()).isEqualTo("Client is ill");
		this.buses.reset();
		know();
		this.http.post().uri(BOOKED + "/cancel").param("tapped", "CLIENT_ILL").param("reason", "a cold").exchange();
		assertThat(this.buses.command(CancelSitting.class).reason()).isEqualTo("Client is ill: a cold");
	}

	@Test
	void recording_leads_to_the_form_of_the_method() {
		assertThat(get(BOOKED + "/record"))
			.hasRedirectedUrl("/courses/%s/laser-sittings/new?sitting=%s".formatted(Samples.COURSE, Samples.SITTING));
	}

	@Test
	void a_sitting_that_is_not_there_is_no_page() {
		assertThat(get(SITTINGS + "/" + UUID.randomUUID() + "/no-show")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MockMvcRequestBuilder booking() {
		return booking("2099-03-01T10:30", SITTINGS + "/new");
	}

	private MockMvcRequestBuilder booking(String startsAt, String page) {
		return this.http.post()
			.uri(page)
			.param("id", UUID.randomUUID().toString())
			.param("method", "LASER")
			.param("zones", "CROWN")
			.param("startsAt", startsAt)
			.param("duration", "30")
			.param("operatorId", Samples.OPERATOR.toString())
			.param("deviceId", "");
	}

	private static Readiness readiness(List<Readiness.ZoneRest> rests) {
		return readiness(rests, List.of(), List.of());
	}

	private static Readiness readiness(List<Readiness.ZoneRest> rests, List<Finding> schedule, List<Finding> record) {
		return new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"), Instant.EPOCH, 2, schedule,
				record, rests, rests, List.of(), 2);
	}

}
