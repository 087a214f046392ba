package com.fadeline.web.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.schedules.MemorySchedules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class DaysOffPageTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final OperatorId INES = new OperatorId(Samples.OPERATOR);

	private static final String OF_INES = "/calendar/days-off?clinicId=%s&who=%s".formatted(CLINIC, INES);

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemorySchedules schedules;

	@BeforeEach
	void open() {
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of()));
		this.clinics.add(CLINIC, new Clinic.Details("Harbour Street", null, null, Map.of()), Requester.SYSTEM);
	}

	@Test
	void days_and_hours_off_are_saved_and_the_working_hours_stay() {
		this.schedules.change(Subject.of(CLINIC, INES),
				new Schedule.Details(Map.of(DayOfWeek.MONDAY, "09:00-12:00"), List.of()), null, Requester.SYSTEM);

		assertThat(post(TestAccounts.MANAGER, "version", "1", "off.0.from", "2026-12-24", "off.0.until", "2027-01-02",
				"off.1.from", "2026-06-01", "off.1.hours", "12-13"))
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/calendar/days-off?who=%s&clinicId=%s&saved".formatted(INES, CLINIC));

		assertThat(saved()).isEqualTo(new Schedule.Details(Map.of(DayOfWeek.MONDAY, "09:00-12:00"),
				List.of("2026-06-01/2026-06-01 12:00-13:00", "2026-12-24/2027-01-02")));
		assertThat(get(OF_INES + "&lang=de")).hasStatusOk()
			.bodyText()
			.contains("Freie Tage", "value=\"2027-01-02\"", "value=\"12:00-13:00\"")
			.doesNotContain("hours.MONDAY");
	}

	@Test
	void days_on_which_something_is_booked_lead_to_the_handover() {
		this.schedules.change(Subject.of(CLINIC, INES),
				new Schedule.Details(Map.of(), List.of("2100-02-04/2100-02-05")), null, Requester.SYSTEM);
		this.buses.show(FindTakenTimes.class,
				new FindTakenTimes.Result(
						List.of(TimeRange.of(Instant.parse("2100-02-04T03:00:00Z"), Duration.ofMinutes(30)),
								TimeRange.of(Instant.parse("2100-02-04T05:00:00Z"), Duration.ofMinutes(30)),
								TimeRange.of(Instant.parse("2100-02-08T03:00:00Z"), Duration.ofMinutes(30)))));

		assertThat(get(OF_INES)).bodyText()
			.containsOnlyOnce("/calendar/handover?date=2100-02-04&amp;from=" + INES)
			.doesNotContain("2100-02-08");
	}

	@Test
	void what_cannot_be_is_reported_beside_its_field_and_nothing_typed_is_lost() {
		assertThat(post(TestAccounts.MANAGER, "off.0.from", "2026-12-24", "off.0.until", "2026-12-01", "off.1.from",
				"2026-12-24", "off.1.hours", "noon"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"off.0.until-mistake\"", "id=\"off.1.hours-mistake\"", "value=\"noon\"");
		assertThat(saved().timeOff()).isEmpty();
	}

	@Test
	void an_empty_form_says_that_there_are_no_days_off() {
		assertThat(post(TestAccounts.MANAGER, "version", "0", "off.0.from", "")).flash()
			.hasEntrySatisfying("savedText",
					(told) -> assertThat(told).isEqualTo("Ines Marchetti has no days off. Nothing was entered."));
	}

	@Test
	void the_calendar_leads_to_the_days_off_of_who_is_shown() {
		assertThat(this.http.get()
			.uri("/calendar?clinicId=%s&who=%s".formatted(CLINIC, INES))
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).bodyText()
			.contains("/calendar/days-off?who=" + INES);
	}

	@Test
	void nobody_enters_days_off_for_somebody_who_is_not_of_the_clinic() {
		assertThat(get("/calendar/days-off?clinicId=%s&who=%s".formatted(CLINIC, UUID.randomUUID())))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.http.get().uri(OF_INES).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private Schedule.Details saved() {
		return this.schedules.schedule(Subject.of(CLINIC, INES), Requester.SYSTEM).details();
	}

	private MvcTestResult post(String account, String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.http.post()
			.uri("/calendar/days-off")
			.header(HttpHeaders.AUTHORIZATION, account)
			.param("clinicId", CLINIC.toString())
			.param("who", INES.toString());
		for (int i = 0; i < fields.length; i += 2) {
			form.param(fields[i], fields[i + 1]);
		}
		return form.exchange();
	}

}
