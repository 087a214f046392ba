package com.fadeline.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.RuleId;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.WebTestApplication;
import com.fadeline.web.clinics.MemoryClinics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class HandoverPageTests extends HttpTest {

	private static final String PAGE = "/calendar/handover";

	private static final ClinicId CLINIC = new ClinicId(Samples.BERLIN);

	private static final OperatorId INES = new OperatorId(Samples.OPERATOR);

	private static final OperatorId SAM = WebTestApplication.SAM;

	@Autowired
	MemoryClinics clinics;

	private final DiaryEntry nine = entry("2025-02-04T08:00:00Z", INES, SittingStatus.SCHEDULED);

	private final DiaryEntry ten = entry("2025-02-04T09:00:00Z", INES, SittingStatus.SCHEDULED);

	@BeforeEach
	void book() {
		this.clinics.add(CLINIC, new Clinic.Details("Linden Court", null, null, Map.of()), Requester.SYSTEM);
		this.buses.show(FindDiary.class,
				new FindDiary.Result(
						List.of(this.nine, this.ten, entry("2025-02-04T10:00:00Z", INES, SittingStatus.RECORDED),
								entry("2025-02-04T11:00:00Z", SAM, SittingStatus.SCHEDULED))));
		this.buses.show(FindNames.class,
				new FindNames.Result(List.of(new ClientName(new ClientId(Samples.CLIENT), CLINIC, "Ada", "Byron"))));
	}

	@Test
	void what_is_still_to_come_is_listed_with_the_colleagues_to_choose_from() {
		assertThat(get(PAGE + "?date=2025-02-04&clinicId=%s&from=%s".formatted(CLINIC, INES))).hasStatusOk()
			.bodyText()
			.contains("Ines Marchetti", "Tuesday, February 4, 2025", "09:00", "10:00", "Ada Byron", "Sam Okafor",
					"Hand over 2 sittings")
			.doesNotContain("11:00", "12:00");
	}

	@Test
	void every_booking_of_the_day_goes_to_the_colleague_with_all_else_as_it_was() {
		assertThat(handOver(SAM).exchange()).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/calendar?view=day&date=2025-02-04&clinicId=%s&saved".formatted(CLINIC))
			.flash()
			.containsEntry("savedText", "2 sittings handed over to Sam Okafor.");

		assertThat(this.buses.commands()).extracting((message) -> (Object) message.getPayload())
			.containsExactly(to(this.nine, SAM), to(this.ten, SAM));
	}

	@Test
	void what_is_refused_stays_and_is_listed_with_its_reason_and_the_way_to_change_it() {
		this.buses.refuse(new Rejection.Conflict("taken",
				List.of(Finding.invalid(RuleId.DIARY_CLASH, "Sam is booked from 09:00 to 10:00"))));

		assertThat(handOver(SAM).exchange()).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Not handed over", "Sam is booked from 09:00 to 10:00", "Nothing was handed over to Sam Okafor.",
					"/sittings/%s/reschedule?back=today".formatted(this.nine.sittingId()));
	}

	@Test
	void nothing_is_handed_over_without_a_colleague_a_day_and_whose_day_it_is() {
		assertThat(handOver(new OperatorId(UUID.randomUUID())).exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"to-mistake\"");
		assertThat(this.http.post().uri(PAGE).param("to", SAM.toString()).exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post()
			.uri(PAGE)
			.param("clinicId", CLINIC.toString())
			.param("date", "2025-02-04")
			.param("from", UUID.randomUUID().toString())
			.param("to", SAM.toString())
			.exchange()).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_manager_hands_nothing_over() {
		assertThat(this.http.get().uri(PAGE).header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	private MockMvcRequestBuilder handOver(OperatorId to) {
		return this.http.post()
			.uri(PAGE)
			.param("clinicId", CLINIC.toString())
			.param("date", "2025-02-04")
			.param("from", INES.toString())
			.param("to", to.toString());
	}

	private static RebookSitting to(DiaryEntry entry, OperatorId operator) {
		return new RebookSitting(entry.courseId(), entry.method(),
				new Booking(entry.sittingId(), entry.zones(), entry.startsAt(), Duration.ofMinutes(45), operator, null),
				List.of());
	}

	private static DiaryEntry entry(String startsAt, OperatorId operator, SittingStatus status) {
		Instant start = Instant.parse(startsAt);
		return new DiaryEntry(new SittingId(UUID.randomUUID()), new CourseId(Samples.COURSE),
				new ClientId(Samples.CLIENT), CLINIC, Method.LASER, List.of("CROWN"), start,
				start.plus(Duration.ofMinutes(45)), operator, null, status, List.of());
	}

}
