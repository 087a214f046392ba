package com.fadeline.web.diary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fadeline.api.Finding;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.RuleId;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseStatus;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class TodayPageTests extends HttpTest {

	private static final String BOOKED = "/courses/%s/sittings/%s".formatted(Samples.COURSE, Samples.SITTING);

	@Autowired
	TestAccounts accounts;

	private final DiaryEntry entry = new DiaryEntry(new SittingId(Samples.SITTING), new CourseId(Samples.COURSE),
			new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), Method.LASER, List.of("CROWN"),
			Instant.parse("2025-02-04T01:30:00Z"), Instant.parse("2025-02-04T02:15:00Z"),
			new OperatorId(Samples.OPERATOR), null, SittingStatus.SCHEDULED, List.of());

	@AfterEach
	void forget() {
		this.accounts.reset();
	}

	@BeforeEach
	void bookOne() {
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of(this.entry)));
		this.buses.show(FindStandings.class, new FindStandings.Result(List.of()));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
	}

	@Test
	void a_day_is_shown_with_what_can_be_done_and_its_readiness_is_fetched_later() {
		assertThat(get("/today?date=2025-02-04")).hasStatusOk()
			.bodyText()
			.contains("Tuesday, February 4, 2025", "10:30", "to 11:15", "Ada Byron", "crown", "Ines Marchetti",
					"/courses/%s/laser-sittings/new?sitting=%s".formatted(Samples.COURSE, Samples.SITTING),
					BOOKED + "/reschedule?back=today", BOOKED + "/no-show?back=today", BOOKED + "/cancel?back=today",
					"date=2025-02-03", "date=2025-02-05", "readiness=true");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void what_everybody_who_treats_has_to_see_stands_under_the_name() {
		this.buses.show(FindNames.class, new FindNames.Result(List.of(Samples.warned())));

		assertThat(get("/today?date=2025-02-04")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Ada Byron", "Client warnings:", "faints", "latex", "laser");
	}

	@Test
	void a_sitting_to_come_is_not_offered_to_be_recorded_nor_as_missed() {
		Instant start = Instant.parse("2099-02-04T01:30:00Z");
		this.buses.show(FindDiary.class,
				new FindDiary.Result(List.of(new DiaryEntry(this.entry.sittingId(), this.entry.courseId(),
						this.entry.clientId(), this.entry.clinicId(), Method.LASER, List.of("CROWN"), start,
						start.plusSeconds(2700), this.entry.operatorId(), null, SittingStatus.SCHEDULED, List.of()))));

		assertThat(get("/today?date=2099-02-04")).hasStatusOk()
			.bodyText()
			.contains(BOOKED + "/reschedule?back=today", BOOKED + "/cancel?back=today")
			.doesNotContain("/no-show", "/laser-sittings/new");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			en, nonsense, '&#39;nonsense&#39; is not a date.'
			de, nonsense, '„nonsense“ ist kein Datum.'
			en, 0026-02-04, The year 0026 is out of range. Did you mean 2026?
			de, 0026-02-04, Das Jahr 0026 liegt außerhalb des Möglichen. Meinten Sie 2026?
			""")
	void a_day_that_cannot_be_meant_is_reported_beside_its_field_above_today(String language, String date,
			String told) {
		this.buses.show(FindAttention.class, new FindAttention.Result(new Page<>(List.of(), 0, 100, 0), Map.of(), 0));

		assertThat(this.http.get().uri("/today?date=" + date).header(HttpHeaders.ACCEPT_LANGUAGE, language))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"date-mistake\"", told, "value=\"%s\"".formatted(LocalDate.now(ZoneOffset.UTC)));
	}

	@Test
	void skin_and_ink_stand_under_the_name_and_lead_to_their_revision() {
		Assessment dark = new Assessment(Phototype.V, Set.of(Colour.GREEN), null, Scarring.MINIMAL, null,
				Pigment.TATTOO_INK, null, Set.of());
		this.buses.show(FindStandings.class,
				new FindStandings.Result(
						List.of(new FindStandings.Standing(new CourseId(Samples.COURSE), new ClientId(Samples.CLIENT),
								new ClinicId(Samples.CLINIC), CourseStatus.OPEN, dark, List.of()))));

		assertThat(get("/today?date=2025-02-04")).hasStatusOk()
			.bodyText()
			.contains("phototype V", "tattoo ink", "green", "scarring: minimal",
					"/courses/%s/assessment".formatted(Samples.COURSE));
	}

	@Test
	void each_booking_states_whether_it_is_ready() {
		answers(List.of());
		assertThat(readiness()).contains("ready</span>").doesNotContain("reason needed");

		answers(List.of(Finding.caution(RuleId.INTERVAL_RECOMMENDED, "Better from 1 March")));
		assertThat(readiness()).contains("caution</span>", "Sooner than recommended", "Better from 1 March");

		answers(List.of(Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent")));
		assertThat(readiness()).contains("reason needed", "No consent to treatment", "There is no consent",
				"/courses/%s/consents/new".formatted(Samples.COURSE));
		assertThat(this.buses.command(AskReadiness.class).sittingId()).isEqualTo(new SittingId(Samples.SITTING));
	}

	@Test
	void whom_nobody_has_booked_is_shown_what_the_whole_clinic_has() {
		FindDiary.Result booked = new FindDiary.Result(List.of(this.entry));
		this.buses.answer(FindDiary.class,
				(query) -> (query.operatorId() == null) ? booked : new FindDiary.Result(List.of()));
		this.accounts.put(TestAccounts.account("specialist", new Requester(Samples.OPERATOR.toString(), Role.SPECIALIST,
				Set.of(new ClinicId(Samples.CLINIC)), null)));

		assertThat(this.http.get()
			.uri("/today?date=2025-02-04")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)).hasStatusOk()
			.bodyText()
			.contains("You have no bookings on this day.",
					"date=2025-02-04&amp;everybody=true\">1 sitting at the whole")
			.doesNotContain("Nothing is booked");
	}

	@Test
	void a_manager_sees_who_is_booked_when_and_nothing_of_clients() {
		assertThat(this.http.get()
			.uri("/today?date=2025-02-04&readiness=true")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).hasStatusOk()
			.bodyText()
			.contains("10:30", "<h2>Ines Marchetti</h2>", "crown", "aria-current=\"page\">Today")
			.doesNotContain("Ada", "/courses/", "/clients");
		assertThat(this.buses.commands()).isEmpty();
	}

	private String readiness() {
		return new String(get("/today?date=2025-02-04&readiness=true").getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

	private void answers(List<Finding> findings) {
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"),
				Instant.EPOCH, 2, findings, findings, List.of(), List.of(), List.of(), 2));
	}

}
