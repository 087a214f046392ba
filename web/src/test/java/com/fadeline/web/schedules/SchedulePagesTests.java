package com.fadeline.web.schedules;

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
import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulePagesTests extends HttpTest {

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemorySchedules schedules;

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	private final String path = "/admin/clinics/" + this.clinic;

	private final OperatorId ines = new OperatorId(Samples.OPERATOR);

	private final String ofInes = this.path + "/staff/" + this.ines + "/schedule";

	@BeforeEach
	void open() {
		this.clinics.add(this.clinic, new Clinic.Details("Harbour Street", null, null, Map.of()), Requester.SYSTEM);
	}

	@Test
	void the_clinic_its_specialists_and_its_devices_in_use_have_schedules() {
		DeviceId ruby = device("Ruby", false);
		DeviceId old = device("Alexandrite", true);

		assertThat(get(this.path + "/schedules")).hasStatusOk()
			.bodyText()
			.contains("Closures of the clinic", this.path + "/schedule", "Ines Marchetti", this.ofInes,
					this.path + "/devices/%s/schedule".formatted(ruby))
			.doesNotContain(old.toString());
		this.buses.show(FindPolicy.class, new FindPolicy.Result(List.of(), Policy.standard(), List.of(), Map.of()));
		assertThat(get(this.path)).bodyText().contains(this.path + "/schedules");
	}

	@Test
	void the_days_of_a_closure_on_which_something_is_booked_lead_to_the_calendar() {
		this.schedules.change(Subject.of(this.clinic), new Schedule.Details(Map.of(), List.of("2099-12-24/2099-12-26")),
				null, Requester.SYSTEM);
		AtomicReference<FindTakenTimes> asked = new AtomicReference<>();
		this.buses.answer(FindTakenTimes.class, (query) -> {
			asked.set(query);
			return new FindTakenTimes.Result(
					List.of(TimeRange.of(Instant.parse("2099-12-23T10:00:00Z"), Duration.ofMinutes(30)),
							TimeRange.of(Instant.parse("2099-12-24T10:00:00Z"), Duration.ofMinutes(30))));
		});

		assertThat(get(this.path + "/schedule?saved")).hasStatusOk()
			.bodyText()
			.contains("Sittings are booked on these days", "/calendar?date=2099-12-24&amp;view=day&amp;clinicId=")
			.doesNotContain("date=2099-12-23");
		assertThat(asked.get()).returns(null, FindTakenTimes::operatorId)
			.returns(Set.of(this.clinic), FindTakenTimes::clinics);
	}

	@Test
	void working_hours_and_days_off_are_saved_in_one_way_of_writing_and_shown_again() {
		assertThat(post(this.ofInes, "version", "0", "hours.MONDAY", "9–12.30; 14-18", "hours.FRIDAY", "closed",
				"off.0.from", "2026-12-24", "off.0.until", "2027-01-02", "off.2.from", "2026-06-01", "off.2.hours",
				"12-13")
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(this.ofInes + "?saved");

		Schedule saved = schedule(Subject.of(this.clinic, this.ines));
		assertThat(saved.details()).isEqualTo(
				new Schedule.Details(Map.of(DayOfWeek.MONDAY, "09:00-12:30, 14:00-18:00", DayOfWeek.FRIDAY, "closed"),
						List.of("2026-06-01/2026-06-01 12:00-13:00", "2026-12-24/2027-01-02")));
		assertThat(get(this.ofInes + "?lang=de")).bodyText()
			.contains("Arbeitszeiten", "value=\"geschlossen\"", "name=\"off.0.hours\" value=\"12:00-13:00\"",
					"name=\"off.1.until\"", "value=\"2027-01-02\"");
	}

	@Test
	void emptied_fields_remove_a_day_off() {
		post(this.ofInes, "off.0.from", "2026-12-24").exchange();

		assertThat(post(this.ofInes, "version", "1", "off.0.from", "").exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(schedule(Subject.of(this.clinic, this.ines)).details().timeOff()).isEmpty();
	}

	@Test
	void a_clinic_has_closures_and_no_hours_of_its_own() {
		assertThat(get(this.path + "/schedule")).hasStatusOk()
			.bodyText()
			.contains("Closures", "name=\"off.0.from\"", "name=\"off.2.from\"")
			.doesNotContain("Working hours</legend>", "name=\"hours.MONDAY\"");
		assertThat(post(this.path + "/schedule", "off.0.from", "2026-12-24").exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(schedule(Subject.of(this.clinic)).details().timeOff()).containsExactly("2026-12-24/2026-12-24");
	}

	@Test
	void what_cannot_be_is_reported_beside_its_field_and_nothing_typed_is_lost() {
		assertThat(post(this.ofInes, "hours.MONDAY", "9-25", "off.0.from", "2026-12-24", "off.0.until", "2026-12-01",
				"off.1.until", "2026-12-01", "off.2.from", "2026-12-24", "off.2.hours", "noon")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"hours.MONDAY-mistake\"", "id=\"off.0.until-mistake\"", "is before the first day",
					"id=\"off.1.from-mistake\"", "id=\"off.2.hours-mistake\"", "is not one time", "value=\"9-25\"",
					"value=\"noon\"");
	}

	@Test
	void a_change_that_somebody_else_made_first_is_not_overwritten() {
		post(this.ofInes, "version", "0", "off.0.from", "2026-12-24").exchange();

		assertThat(post(this.ofInes, "version", "0", "off.0.from", "2026-12-31").exchange())
			.hasStatus(HttpStatus.PRECONDITION_FAILED);
	}

	@Test
	void nobody_has_a_schedule_who_is_not_of_the_clinic() {
		assertThat(get(this.path + "/staff/" + UUID.randomUUID() + "/schedule")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(this.path + "/devices/" + UUID.randomUUID() + "/schedule")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/admin/clinics/" + UUID.randomUUID() + "/schedules")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private DeviceId device(String name, boolean retired) {
		DeviceId id = new DeviceId(UUID.randomUUID());
		this.clinics.add(id, this.clinic, new Device.Details(name, null, Set.of(), retired), Requester.SYSTEM);
		return id;
	}

	private Schedule schedule(Subject subject) {
		return this.schedules.schedule(subject, Requester.SYSTEM);
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.http.post().uri(path);
		for (int i = 0; i < fields.length; i += 2) {
			form.param(fields[i], fields[i + 1]);
		}
		return form;
	}

}
