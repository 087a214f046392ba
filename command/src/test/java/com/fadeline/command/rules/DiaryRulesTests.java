package com.fadeline.command.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.Finding;
import com.fadeline.api.Severity;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.calendar.TimeOff;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.NOW;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static org.assertj.core.api.Assertions.assertThat;

/** When sittings are booked and held; the example clinic's now is a Monday at noon. */
class DiaryRulesTests {

	private static final OpeningHours HOURS = OpeningHours
		.of(Map.of(DayOfWeek.MONDAY, "09:00-12:30, 14:00-18:00", DayOfWeek.SUNDAY, "closed"));

	private static final WorkSchedule AWAY = new WorkSchedule(OpeningHours.NONE,
			List.of(TimeOff.of("2026-06-08/2026-06-08 10:15-11:00")));

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-06-08T09:00:00Z, 60,
			2026-06-08T10:00:00Z, 45, diary.hours
			2026-06-08T06:30:00Z, 30, diary.hours
			2026-06-07T10:00:00Z, 30, diary.hours
			2026-06-09T02:00:00Z, 30,
			2026-06-01T09:59:00Z, 30, diary.past
			2026-06-01T10:00:00Z, 30,
			2028-06-01T10:00:00Z, 30,
			2028-06-02T10:00:00Z, 30, diary.past
			""")
	void a_booking_is_within_opening_hours_and_a_time_to_come(Instant startsAt, long minutes, String rule) {
		Booking booking = new Booking(SITTING, List.of("CROWN"), startsAt, Duration.ofMinutes(minutes), OPERATOR, null);

		List<Finding> findings = diary(new Proposal.Planning(Method.LASER, booking));

		assertThat(findings).extracting(Finding::id).isEqualTo((rule == null) ? List.of() : List.of(rule));
		assertThat(findings).allMatch((finding) -> finding.severity() == Severity.CAUTION);
	}

	@Test
	void a_recorded_sitting_is_held_against_its_minute_alone() {
		assertThat(diary(treated("2026-06-01T10:00:00Z"))).isEmpty();
		assertThat(diary(treated("2026-06-01T08:00:00Z"))).isEmpty();
		assertThat(diary(treated("2026-05-31T08:00:00Z"))).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("outside the opening hours", "closed"));
	}

	@Test
	void what_is_thought_of_gets_the_same_findings_as_what_is_booked() {
		assertThat(diary(considered("2026-06-07T10:00:00Z", false, true))).extracting(Finding::id)
			.containsExactly("diary.hours");
		assertThat(diary(considered("2026-05-31T10:00:00Z", false, true))).extracting(Finding::id)
			.containsExactly("diary.hours", "diary.past");
		assertThat(diary(considered("2026-05-31T10:00:00Z", true, true))).extracting(Finding::id)
			.containsExactly("diary.hours");
	}

	@Test
	void a_question_about_no_certain_time_is_not_held_against_the_clock() {
		assertThat(diary(considered("2026-05-31T10:00:00Z", false, false))).isEmpty();
	}

	@Test
	void a_booked_sitting_whose_time_has_come_is_no_booking_in_the_past() {
		Instant start = NOW.minusSeconds(7200);
		CourseFacts facts = Facts.ofCourse()
			.booked(Method.LASER, new Booking(SITTING, List.of("CROWN"), start, Duration.ofMinutes(30), OPERATOR, null))
			.built();

		assertThat(diary(considered(start.toString(), false, true), facts)).isEmpty();
		assertThat(diary(considered(start.minusSeconds(60).toString(), false, true), facts)).extracting(Finding::id)
			.containsExactly("diary.past");
	}

	@Test
	void a_clinic_without_opening_hours_is_open() {
		assertThat(Facts.ofCourse().judge(treated("2026-05-31T02:00:00Z"))).doesNotContain("diary.hours CAUTION");
	}

	@Test
	void a_booking_in_a_closure_or_on_a_day_off_is_a_caution_that_says_of_whom() {
		assertThat(away("clinic")).containsExactly("The clinic is closed at 2026-06-08T08:00:00Z");
		assertThat(away("operator"))
			.containsExactly("The operator is not available from 2026-06-08T08:00:00Z to 2026-06-08T08:30:00Z");
		assertThat(away("device"))
			.containsExactly("The device is not available from 2026-06-08T08:00:00Z to 2026-06-08T08:30:00Z");
		assertThat(away("room"))
			.containsExactly("The room is not available from 2026-06-08T08:00:00Z to 2026-06-08T08:30:00Z");
		assertThat(away("nobody")).isEmpty();
	}

	@Test
	void a_time_that_is_thought_of_is_held_against_the_closures_of_the_clinic() {
		assertThat(diary(considered("2026-06-08T08:30:00Z", false, true), Facts.ofCourse().built(),
				new Away("clinic", AWAY)))
			.extracting(Finding::id)
			.containsExactly("diary.away");
		assertThat(diary(considered("2026-06-08T08:30:00Z", true, true), Facts.ofCourse().built(),
				new Away("clinic", AWAY)))
			.isEmpty();
	}

	private static List<String> away(String who) {
		Booking booking = new Booking(SITTING, List.of("CROWN"), Instant.parse("2026-06-08T08:00:00Z"),
				Duration.ofMinutes(30), OPERATOR, new DeviceId(Examples.id(92)), new RoomId(Examples.id(93)));
		return diary(new Proposal.Planning(Method.LASER, booking), Facts.ofCourse().built(), new Away(who, AWAY))
			.stream()
			.filter((finding) -> finding.id().equals("diary.away") && finding.severity() == Severity.CAUTION)
			.map((finding) -> finding.message().split(";")[0])
			.toList();
	}

	/** Schedules of which one has a time off. */
	private record Away(String who, WorkSchedule schedule) implements Schedules {

		@Override
		public WorkSchedule of(ClinicId clinic) {
			return of("clinic");
		}

		@Override
		public WorkSchedule of(ClinicId clinic, OperatorId operator) {
			return of("operator");
		}

		@Override
		public WorkSchedule of(ClinicId clinic, DeviceId device) {
			return of("device");
		}

		@Override
		public WorkSchedule of(ClinicId clinic, RoomId room) {
			return of("room");
		}

		private WorkSchedule of(String kind) {
			return kind.equals(this.who) ? this.schedule : WorkSchedule.ALWAYS;
		}

	}

	private static Proposal treated(String at) {
		return new Proposal.Treating(SITTING, new LaserTreatment(Instant.parse(at), List.of("CROWN"), OPERATOR, null,
				List.of(Examples.LINE), null, null, null, null, null, null, 3, null)
			.wearing(Examples.EYEWEAR));
	}

	private static Proposal considered(String at, boolean held, boolean timed) {
		return new Proposal.Considering(SITTING, Method.LASER, List.of("CROWN"), Instant.parse(at), held, timed);
	}

	private static List<Finding> diary(Proposal intention) {
		return diary(intention, Facts.ofCourse().built());
	}

	private static List<Finding> diary(Proposal intention, CourseFacts facts) {
		return diary(intention, facts, Schedules.NONE);
	}

	private static List<Finding> diary(Proposal intention, CourseFacts facts, Schedules schedules) {
		return Rulebook
			.of((clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard(), false, HOURS), Workplaces.UNKNOWN,
					schedules, DeviceStandings.NONE, Examples.clock())
			.judge(intention, facts)
			.findings()
			.stream()
			.filter((finding) -> finding.id().startsWith("diary."))
			.toList();
	}

}
