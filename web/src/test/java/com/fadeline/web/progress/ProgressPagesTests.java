package com.fadeline.web.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Requester;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CareKind;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Care;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressPagesTests extends HttpTest {

	private static final String PAGE = "/progress/" + Samples.COURSE;

	private static final Instant THEN = Instant.parse("2026-03-02T01:00:00Z");

	private static final Instant BEFORE = Instant.parse("2026-02-20T01:00:00Z");

	@Autowired
	MemoryClinics clinics;

	@BeforeEach
	void show() {
		show(new ProgressView.Next(null, null, null, null));
	}

	private void show(ProgressView.Next next) {
		ProgressView sample = Samples.progress(4);
		ProgressView progress = new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(),
				sample.status(), sample.goal(), sample.targetFading(), sample.sittings(),
				new ProgressView.FadingProgress(55.0, BEFORE, null, false,
						List.of(new ProgressView.Observation(BEFORE, 55, 4, Observer.SPECIALIST, false, null, null),
								new ProgressView.Observation(THEN, 62, 4, Observer.CLIENT, true, null, null))),
				next, sample.forecast(), List.of(), List.of("English words"),
				List.of(new Care(CareKind.CLEARING, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 29))),
				List.of(new Milestone(THEN, MilestoneKind.SITTING, "English words", 4, Method.LASER, List.of("CROWN"),
						null, null, null),
						new Milestone(THEN, MilestoneKind.FADING, "English words", null, null, List.of(), 62.0,
								Observer.CLIENT, null),
						new Milestone(null, MilestoneKind.HISTORY, "English words", 2, null, List.of(), null, null,
								null)),
				4);
		this.buses.show(FindProgress.class, progress);
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(progress)));
		this.buses.show(FindCourse.class, Samples.course(4));
	}

	@Test
	void a_client_sees_how_far_it_has_come_as_an_estimate() {
		assertThat(as(Locale.ENGLISH, "/progress")).hasStatusOk()
			.bodyText()
			.contains("Sitting 4 of about 9", "Estimated: 6 to 13 in all", "62\u00a0% faded",
					"in your view (Mar 2, 2026)", "55\u00a0% faded", "seen by your clinic on Feb 20, 2026",
					"not a promise", "How far it has faded can be judged from", "Sitting 4: laser (crown)",
					"In your view: 62\u00a0% faded", "2 sittings were done elsewhere before",
					"/live/courses/%s?seen=4".formatted(Samples.COURSE), "/clients/%s/export".formatted(Samples.CLIENT))
			.doesNotContain("English words", "style=");
	}

	@Test
	void the_same_in_german_has_no_english_words() {
		assertThat(as(Locale.GERMAN, "/progress")).hasStatusOk()
			.bodyText()
			.contains("Sitzung 4 von etwa 9", "62\u00a0% aufgehellt", "kein Versprechen", "Sitzung 4: Laser",
					"Nach Ihrer Einschätzung: 62\u00a0% aufgehellt")
			.doesNotContain("English words", "Sitting", "estimate");
	}

	@Test
	void nobody_else_has_a_progress() {
		assertThat(get("/progress")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_client_without_a_course_is_refused() {
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));

		assertThat(as(Locale.ENGLISH, "/progress")).hasStatusOk().bodyText().contains("There is no course yet");
	}

	@Test
	void a_day_from_which_a_sitting_may_be_is_reported_until_it_has_come() {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);

		show(new ProgressView.Next(null, null, today.plusDays(5), today.plusDays(9)));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText().contains("Not before", "rested long enough");

		show(new ProgressView.Next(new SittingId(Samples.SITTING),
				today.plusDays(30).atStartOfDay().toInstant(ZoneOffset.UTC), today.plusDays(5), today.plusDays(9)));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.doesNotContain("Not before", "rested long enough", "Your clinic chose this day");

		show(new ProgressView.Next(new SittingId(Samples.SITTING),
				today.plusDays(7).atStartOfDay().toInstant(ZoneOffset.UTC), today.plusDays(5), today.plusDays(9)));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("Your clinic chose this day")
			.doesNotContain("rested long enough");

		show(new ProgressView.Next(null, null, today.minusDays(9), today.minusDays(5)));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText().doesNotContain("Not before", "rested long enough");
	}

	@Test
	void a_reaction_is_named_in_plain_words_and_by_what_one_sees_oneself() {
		assertThat(as(Locale.ENGLISH, PAGE + "/reactions/new")).bodyText()
			.contains("redness", "pus, heat or fever")
			.doesNotContain("keloid", "KELOID_SCAR", "ATROPHIC_SCAR");
	}

	@Test
	void a_reaction_is_reported_and_leads_back() {
		assertThat(as(Locale.ENGLISH, PAGE + "/reactions/new")).hasStatusOk().bodyText().contains("redness", "crown");
		UUID id = UUID.randomUUID();

		MvcTestResult sent = posted(PAGE + "/reactions/new").param("id", id.toString())
			.param("kind", "ERYTHEMA")
			.param("grade", "2")
			.param("onsetAt", "2026-03-02T10:00")
			.param("zones", "CROWN")
			.exchange();

		assertThat(sent).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PAGE + "?saved&after=0");
		ReportReaction command = this.buses.command(ReportReaction.class);
		assertThat(command.reaction().reactionId().value()).isEqualTo(id);
		assertThat(command.reaction().kind()).isEqualTo(ReactionKind.ERYTHEMA);
		assertThat(command.reaction().onsetAt()).isEqualTo(THEN);
		assertThat(command.reaction().zones()).containsExactly("CROWN");
	}

	@Test
	void who_reports_something_severe_is_asked_to_call() {
		MvcTestResult sent = posted(PAGE + "/reactions/new").param("id", UUID.randomUUID().toString())
			.param("kind", "BLISTER")
			.param("grade", "4")
			.param("onsetAt", "2026-03-02T10:00")
			.exchange();

		assertThat(sent).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PAGE + "?saved&after=0&severe=yes");
		assertThat(as(Locale.ENGLISH, PAGE + "/reactions/new")).bodyText().doesNotContain("value=\"5\"");
	}

	@Test
	void the_warning_of_a_severe_reaction_stays_with_a_button_to_call_while_it_is_open() {
		this.clinics.add(new ClinicId(Samples.CLINIC), new Clinic.Details("Harbour Street", null, null, Map.of(),
				Map.of(), new Clinic.Contact("+44 (0)20 7946 0151", null, null, "07700 900151")), Requester.SYSTEM);
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText().doesNotContain("Call your clinic or a doctor now");

		react(new Reaction(new ReactionId(Samples.REACTED), ReactionKind.BLISTER, 4, THEN, null, List.of(), null, null,
				Observer.CLIENT));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("Call your clinic or a doctor now", "href=\"tel:07700900151\"",
					"Call Harbour Street: 07700 900151");
		assertThat(as(Locale.GERMAN, PAGE)).bodyText().contains("Harbour Street anrufen: 07700 900151");

		react(new Reaction(new ReactionId(Samples.REACTED), ReactionKind.BLISTER, 3, THEN, null, List.of(), null, null,
				Observer.SPECIALIST));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText().contains("A severe reaction of yours is open");
	}

	private void react(Reaction reaction) {
		ProgressView sample = Samples.progress(4);
		this.buses.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(), sample.fading(), sample.next(),
						sample.forecast(), List.of(ReactionView.of(reaction)), List.of(), List.of(), 4));
	}

	@Test
	void the_clinic_is_on_every_page_of_a_client_and_on_no_other() {
		this.clinics.add(new ClinicId(Samples.CLINIC),
				new Clinic.Details("Harbour <Street>", null, null, Map.of(), Map.of(), new Clinic.Contact(
						"+44 (0)20 7946 0151", "hello@harbour.example", "12 Harbour Street\nLondon", "07700 900151")),
				Requester.SYSTEM);

		for (String page : List.of(PAGE, PAGE + "/fadings/new", PAGE + "/reactions/new", "/account")) {
			assertThat(as(Locale.ENGLISH, page)).bodyText()
				.contains("Harbour &lt;Street&gt;", "href=\"tel:+442079460151\"", "mailto:hello@harbour.example",
						"12 Harbour Street\nLondon", "In an emergency: 07700 900151");
		}
		assertThat(get("/account")).bodyText().doesNotContain("07700 900151");
	}

	@Test
	void nothing_is_forecast_before_the_first_sitting() {
		ProgressView sample = Samples.progress(0);
		this.buses.show(FindProgress.class, sample);

		assertThat(sample.sittings().remaining()).isNotNull();
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("An estimate of the number of sittings follows after your first sitting.")
			.doesNotContain("sittings to go", "Estimated:", "about 5");
	}

	@Test
	void a_client_grades_by_words_and_pictures_and_never_by_what_a_course_does_not_aim_at() {
		assertThat(as(Locale.ENGLISH, PAGE + "/fadings/new")).bodyText()
			.contains("value=\"50\"", "about half as dark", "swatch faded-50", "nothing left to see")
			.doesNotContain("percent?");

		CourseView course = Samples.course(4);
		this.buses.show(FindCourse.class, Samples.aiming(course, Goal.LIGHTENING));
		assertThat(as(Locale.ENGLISH, PAGE + "/fadings/new")).bodyText()
			.contains("only a shade is left")
			.doesNotContain("nothing left to see", "hardly visible", "gone");
	}

	@Test
	void what_was_typed_stays_when_something_is_missing() {
		MvcTestResult sent = posted(PAGE + "/reactions/new").param("id", UUID.randomUUID().toString())
			.param("kind", "ERYTHEMA")
			.param("onsetAt", "2026-03-02T10:00")
			.param("notes", "It <itches>")
			.exchange();

		assertThat(sent).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"grade-mistake\"", "It &lt;itches&gt;", "checked=\"checked\"");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void an_own_view_is_logged_as_the_clients() {
		MvcTestResult sent = posted(PAGE + "/fadings/new").param("id", UUID.randomUUID().toString())
			.param("percent", "62,5")
			.param("observedAt", "2026-03-02T10:00")
			.param("zone", "")
			.exchange();

		assertThat(sent).hasStatus(HttpStatus.FOUND);
		LogFading command = this.buses.command(LogFading.class);
		assertThat(command.fading().percent()).isEqualTo(62.5);
		assertThat(command.fading().observer()).isEqualTo(Observer.CLIENT);
		assertThat(command.fading().scale()).isEqualTo(Scale.VISUAL);
		assertThat(command.fading().zone()).isNull();
	}

	@Test
	void an_own_view_of_several_zones_is_logged_at_once() {
		this.buses.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));
		assertThat(as(Locale.ENGLISH, PAGE + "/fadings/new")).bodyText()
			.contains("name=\"percent.0\"", "name=\"percent.1\"", "Each area by itself");

		MvcTestResult sent = posted(PAGE + "/fadings/new").param("id", UUID.randomUUID().toString())
			.param("id.0", UUID.randomUUID().toString())
			.param("id.1", UUID.randomUUID().toString())
			.param("percent", "")
			.param("percent.0", "62,5")
			.param("percent.1", "10")
			.param("observedAt", "2026-03-02T10:00")
			.exchange();

		assertThat(sent).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(LogFadings.class).fadings())
			.extracting((fading) -> fading.zone() + " " + fading.percent() + " " + fading.observer())
			.containsExactly("CROWN 62.5 CLIENT", "SCAR 10.0 CLIENT");
	}

	@Test
	void an_own_view_that_comes_early_is_reported_as_such() {
		assertThat(posted(PAGE + "/fadings/early").param("observedAt", "2025-02-05T10:00")).hasStatusOk()
			.bodyText()
			.contains("Early: one day after your sitting of Feb 4, 2025");
	}

	@Test
	void a_time_that_the_clocks_leave_out_is_refused_beside_its_field() {
		this.buses.show(FindCourse.class, Samples.inBerlin(Samples.course(4)));

		assertThat(reaction("2025-03-30T02:30").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"onsetAt-mistake\">This time does not exist: the clocks go forward",
					"name=\"onsetAt.exact\" value=\"2025-03-30T00:30:00Z\"",
					"name=\"onsetAt.exact\" value=\"2025-03-30T01:30:00Z\"", "(UTC+02:00)");
		assertThat(seen("2025-03-30T02:30").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"observedAt-mistake\">This time does not exist: the clocks go forward");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void of_a_time_that_the_clocks_pass_twice_a_client_is_asked_which_one_is_meant() {
		this.buses.show(FindCourse.class, Samples.inBerlin(Samples.course(4)));

		assertThat(seen("2025-10-26T02:30").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"observedAt-mistake\">This time exists twice: the clocks go back",
					"name=\"observedAt.exact\" value=\"2025-10-26T00:30:00Z\"",
					"name=\"observedAt.exact\" value=\"2025-10-26T01:30:00Z\"");
		assertThat(reaction("2025-10-26T02:30").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"onsetAt-mistake\">This time exists twice: the clocks go back");
		assertThat(this.buses.commands()).isEmpty();

		assertThat(seen("2025-10-26T02:30").param("observedAt.exact", "2025-10-26T01:30:00Z").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(LogFading.class).fading().observedAt()).isEqualTo("2025-10-26T01:30:00Z");
		assertThat(reaction("2025-10-26T02:30").param("onsetAt.exact", "2025-10-26T00:30:00Z").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(ReportReaction.class).reaction().onsetAt()).isEqualTo("2025-10-26T00:30:00Z");
	}

	private MockMvcRequestBuilder reaction(String onsetAt) {
		return posted(PAGE + "/reactions/new").param("id", UUID.randomUUID().toString())
			.param("kind", "ERYTHEMA")
			.param("grade", "1")
			.param("onsetAt", onsetAt);
	}

	private MockMvcRequestBuilder seen(String observedAt) {
		return posted(PAGE + "/fadings/new").param("id", UUID.randomUUID().toString())
			.param("percent", "40")
			.param("observedAt", observedAt);
	}

	@Test
	void who_cannot_give_a_reason_is_not_asked_for_one() {
		this.buses.breaks(Finding.invalid(RuleId.TIME_FUTURE, "It is in the future"));

		assertThat(seen("2025-10-26T02:30").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Not saved. Change the entry:", "It is in the future")
			.doesNotContain("Give a reason");
	}

	@Test
	void a_time_ahead_or_before_the_course_is_refused_at_its_field_in_words_for_clients() {
		String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(3) + "T10:00";

		assertThat(seen("2020-01-01T10:00").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"observedAt-mistake\">Your treatment here began on Jan 7, 2025")
			.doesNotContain("earlier-sittings", "earlier sitting");
		assertThat(reaction("2020-01-01T10:00").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"onsetAt-mistake\">Your treatment here began");
		assertThat(reaction(ahead).exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"onsetAt-mistake\">This time is still to come");
		assertThat(seen(ahead).locale(Locale.GERMAN).exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"observedAt-mistake\">Dieser Zeitpunkt kommt erst noch");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void the_timeline_names_a_reaction_as_the_client_chose_it() {
		story(new Milestone(THEN, MilestoneKind.REACTION, "English words", null, null, List.of(), null, Observer.CLIENT,
				ReactionKind.INFECTION),
				new Milestone(THEN, MilestoneKind.REACTION, "English words", null, null, List.of(), null,
						Observer.SPECIALIST, ReactionKind.KELOID_SCAR));

		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("You reported: pus, heat or fever", "Reaction: keloid scar")
			.doesNotContain("infection");
		assertThat(as(Locale.GERMAN, PAGE)).bodyText().contains("Sie haben gemeldet: Eiter, Hitze oder Fieber");
	}

	@Test
	void a_cancelled_appointment_is_announced_until_its_day_has_passed() {
		Instant ahead = Instant.now().plus(Duration.ofDays(7));
		story(Milestone.ofAppointment(THEN, MilestoneKind.APPOINTMENT_CANCELLED, "English words", ahead, null));

		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("was cancelled by your clinic.", "Changed on Mar 2, 2026.", "No new appointment is booked yet.");

		story(Milestone.ofAppointment(BEFORE, MilestoneKind.APPOINTMENT_CANCELLED, "English words", THEN, null));
		assertThat(as(Locale.ENGLISH, PAGE)).bodyText()
			.contains("was cancelled by your clinic.")
			.doesNotContain("Changed on");
	}

	@Test
	void a_page_that_is_not_the_clients_leads_to_the_own_one() {
		for (String page : List.of("/attention", "/progress/" + UUID.randomUUID() + "/nothing")) {
			assertThat(as(Locale.ENGLISH, page)).bodyText()
				.contains("You cannot see this page", "href=\"/progress\"")
				.doesNotContain("Status 4", "your role", "no course");
		}
		assertThat(as(Locale.GERMAN, "/attention")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("Diese Seite können Sie nicht sehen");
	}

	private void story(Milestone... steps) {
		ProgressView sample = Samples.progress(4);
		this.buses.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(), sample.fading(), sample.next(),
						sample.forecast(), List.of(), List.of(), List.of(steps), 4));
	}

	@Test
	void more_than_all_cannot_have_faded() {
		assertThat(posted(PAGE + "/fadings/new").param("id", UUID.randomUUID().toString())
			.param("percent", "120")
			.param("observedAt", "2026-03-02T10:00")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("Enter a value from -100 to 100");
	}

	private MvcTestResult as(Locale language, String path) {
		return this.http.get()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language.getLanguage())
			.locale(language)
			.exchange();
	}

	private MockMvcRequestBuilder posted(String path) {
		return this.http.post().uri(path).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).locale(Locale.ENGLISH);
	}

}
