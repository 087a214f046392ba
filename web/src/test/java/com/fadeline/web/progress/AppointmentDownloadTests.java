package com.fadeline.web.progress;

import java.time.Instant;
import java.util.Map;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Requester;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class AppointmentDownloadTests extends HttpTest {

	@Autowired
	MemoryClinics clinics;

	@Test
	void the_next_appointment_is_a_calendar_that_says_where_and_when_and_not_what_for() {
		this.clinics.add(new ClinicId(Samples.CLINIC),
				new Clinic.Details("Harbour Street", null, null, Map.of(), Map.of(),
						new Clinic.Contact("020 7946 0151", null, "12 Harbour Street\nLondon", null)),
				Requester.SYSTEM);
		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.parse("2099-03-18T00:00:00Z")));

		assertThat(download(TestAccounts.CLIENT)).hasStatusOk()
			.hasContentType("text/calendar;charset=UTF-8")
			.bodyText()
			.contains("DTSTART:20990318T000000Z", "DTEND:20990318T004500Z", "SUMMARY:Appointment\\, Harbour Street",
					"LOCATION:Harbour Street\\, 12 Harbour Street\\, London",
					"DESCRIPTION:With Ines Marchetti\\, Telephone 020 7946 0151")
			.doesNotContainIgnoringCase("laser")
			.doesNotContain("CROWN");
	}

	@Test
	void without_an_appointment_to_come_there_is_none_to_download() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(download(TestAccounts.CLIENT)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void it_is_the_clients_own_page() {
		assertThat(download(TestAccounts.SPECIALIST)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult download(String who) {
		return this.http.get()
			.uri("/progress/%s/appointment.ics".formatted(Samples.COURSE))
			.header(HttpHeaders.AUTHORIZATION, who)
			.header(HttpHeaders.ACCEPT_LANGUAGE, "en")
			.exchange();
	}

}
