package com.fadeline.web.course.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.UUID;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.EarlierCorrection;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class CoursePageTests extends HttpTest {

	private static final String PAGE = "/courses/" + Samples.COURSE;

	@BeforeEach
	void showTheCourse() {
		this.backstage.show(FindCourse.class, Samples.course(4));
		this.backstage.show(FindProgress.class, Samples.progress(4));
		this.backstage.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		judged();
	}

	@Test
	void a_course_with_an_entry_that_cannot_be_read_states_so_and_offers_nothing_to_add() {
		this.backstage.refuse(new Rejection.Damaged("An event 'HoroscopeCast' cannot be read"));

		assertThat(get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("An entry of this course cannot be read.", "please contact your administrator", PAGE + "/history")
			.doesNotContain("/laser-sittings/new", "HoroscopeCast");
	}

	@Test
	void a_course_whose_latest_entries_are_set_aside_states_that_they_are_missing() {
		this.backstage.show(FindCourse.class, Samples.course(4).asDamaged());

		assertThat(get(PAGE)).hasStatusOk().bodyText().contains("The latest entries of this course are missing");
	}

	private void judged(Finding... findings) {
		judgedFor(Instant.parse("2025-03-10T10:00:00Z"), findings);
	}

	private void judgedFor(Instant at, Finding... findings) {
		List<Readiness.ZoneRest> rests = List.of(new Readiness.ZoneRest("CROWN", LocalDate.of(2025, 2, 4),
				LocalDate.of(2025, 2, 25), LocalDate.of(2025, 3, 18)));
		Readiness readiness = new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"), at, 2,
				List.of(), List.of(findings), rests, rests, List.of(), 4);
		this.backstage.answer((message) -> (message.getPayload() instanceof AskReadiness) ? readiness
				: new Receipt(Samples.COURSE, 5, false, List.of()));
	}

	@Test
	void what_is_asked_on_the_day_is_not_held_against_a_sitting_to_come() {
		Finding daily = Finding.breach(RuleId.SCREENING_EXPIRED, "Ask again")
			.naming(Value.day(LocalDate.of(2025, 3, 10)), Value.constants(List.of(ScreeningItem.SUNBURN_OR_TAN)));
		Finding seldom = Finding.breach(RuleId.SCREENING_EXPIRED, "Ask again")
			.naming(Value.day(LocalDate.of(2025, 3, 10)),
					Value.constants(List.of(ScreeningItem.SUNBURN_OR_TAN, ScreeningItem.DIABETES)));

		judgedFor(Instant.now(), daily);
		assertThat(get(PAGE)).bodyText().contains("Health answers have expired");
		judgedFor(Instant.now().plus(Duration.ofDays(9)), daily);
		assertThat(get(PAGE)).bodyText().doesNotContain("Health answers have expired");
		judgedFor(Instant.now().plus(Duration.ofDays(9)), seldom);
		assertThat(get(PAGE)).bodyText().contains("Health answers have expired");
	}

	@Test
	void answers_and_photo_consents_of_another_course_are_shown_and_withdrawn_in_all() {
		CourseId other = new CourseId(UUID.randomUUID());
		Consent photos = new Consent(ConsentKind.PHOTOGRAPHY, "9", Instant.parse("2025-03-01T10:00:00Z"));
		answeredIn(other, new ConsentView(photos, null));

		assertThat(get(PAGE)).bodyText()
			.contains("photography: signed", PAGE + "/consents/PHOTOGRAPHY/withdraw", "for the course on: face",
					"diabetes", "letter: Dr Roe, Feb 1, 2025, valid until Feb 1, 2099");

		answeredIn(other, new ConsentView(photos, Instant.parse("2025-03-02T10:00:00Z")));
		assertThat(get(PAGE)).bodyText().contains("photography: withdrawn").doesNotContain("PHOTOGRAPHY/withdraw");
	}

	private void answeredIn(CourseId course, ConsentView consent) {
		Screening screening = new Screening(Instant.parse("2025-03-01T10:00:00Z"),
				List.of(Screening.Answer.yes(ScreeningItem.DIABETES)
					.cleared("Dr Roe", LocalDate.of(2025, 2, 1), LocalDate.of(2099, 2, 1))));
		this.backstage.show(FindAnswers.class,
				new FindAnswers.Result(List.of(new CourseAnswers(course, new ClientId(Samples.CLIENT),
						new ClinicId(Samples.CLINIC), BodySite.FACE, List.of(screening), List.of(consent)))));
	}

	@Test
	void a_course_states_whose_it_is_how_far_it_has_come_and_how_it_was_treated() {
		assertThat(get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("<h1>Ada Byron</h1>", "Sitting 4 of about 9", "(6 to 13)", "50\u00a0%, as an estimate",
					"Ready for sitting 2 (laser).", "Checked for today, ",
					"Nd:YAG 1064 nm · 2.5 J/cm² · 4 mm · 10 ns · 5 Hz · 1 pass · crown", "frosting", "4 of 10", "quiet",
					"Ines Marchetti", "blister", "/live/courses/%s?seen=4".formatted(Samples.COURSE),
					"treatment: not signed")
			.doesNotContain("ND_YAG", "FULL_REMOVAL", "<script>", "style=");
	}

	@Test
	void what_the_rules_stated_to_a_booking_is_reported_once_and_as_of_then() {
		AcceptedFinding letter = new AcceptedFinding("screening.clearance", Severity.CAUTION, "Ask", null, null);
		this.backstage.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.parse("2099-03-10T10:00:00Z"), letter, letter));

		assertThat(get(PAGE)).bodyText()
			.contains("Rule check when booked or moved:")
			.containsOnlyOnce("Needs a doctor");
	}

	@Test
	void it_speaks_german() {
		assertThat(get(PAGE + "?lang=de")).hasStatusOk()
			.bodyText()
			.contains("Sitzung 4 von etwa 9", "Lasersitzung eintragen", "Bereit für Sitzung 2 (Laser).");
	}

	@Test
	void what_speaks_against_a_sitting_now_is_reported() {
		judged(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated 14 days ago"));

		assertThat(get(PAGE)).bodyText()
			.contains("needs a reason", "Zone not rested long enough", "CROWN was treated 14 days ago");
	}

	@Test
	void a_forecast_states_what_has_to_be_settled_before_it_can_begin() {
		ProgressView sample = Samples.progress(4);
		this.backstage.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(), sample.fading(),
						new ProgressView.Next(null, null, null, LocalDate.of(2099, 3, 1)),
						new ProgressView.Forecast(0.5, List.of(LocalDate.of(2099, 5, 1), LocalDate.of(2099, 9, 1))),
						List.of(), List.of(), List.of(), 4));
		judged(Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent"),
				Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated 14 days ago"));

		assertThat(get(PAGE)).bodyText()
			.contains("Assumes the next sitting is on Mar 1, 2099.", "Settle first: No consent to treatment<");
	}

	@Test
	void a_sitting_to_come_is_judged_for_its_day_as_the_form_would_judge_it() {
		this.backstage.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.SALINE, Instant.now().plus(Duration.ofDays(3))));

		assertThat(get(PAGE)).bodyText().contains("Checked for the booking on Mar 10, 2025, 19:00");
		assertThat(((AskReadiness) this.backstage.commands().getFirst().getPayload()).sittingId())
			.hasToString(Samples.BOOKED.toString());
	}

	@Test
	void the_map_of_a_course_with_a_booking_shows_more_than_the_booked_zones() {
		Instant at = Instant.now().plus(Duration.ofDays(3));
		this.backstage.show(FindCourse.class, Samples.booked(Samples.course(4), Method.SALINE, at));
		this.backstage.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.SALINE, List.of("CROWN"),
				at, 2, List.of(), List.of(), rests("CROWN"), rests("CROWN", "SCAR"), List.of(), 4));

		assertThat(get(PAGE)).bodyText().contains("id=\"list-CROWN\"", "id=\"list-SCAR\"");
		assertThat(this.backstage.commands()).hasSize(1);
	}

	private static List<Readiness.ZoneRest> rests(String... zones) {
		return Stream.of(zones).map((zone) -> new Readiness.ZoneRest(zone, null, null, null)).toList();
	}

	@Test
	void what_has_to_come_first_is_the_next_step_and_linked_where_it_is_missed() {
		judged(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated 14 days ago"),
				Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent"),
				Finding.breach(RuleId.SCREENING_MISSING, "There is no screening"));

		assertThat(get(PAGE)).bodyText()
			.containsPattern("class=\"button\" href=\"%s/consents/new\"".formatted(PAGE))
			.containsPattern("class=\"button second\"\\s+href=\"%s/laser-sittings/new\"".formatted(PAGE))
			.contains("href=\"%s/screenings/new\">Ask health questions".formatted(PAGE));
	}

	@Test
	void an_open_reaction_is_resolved_first_and_linked_where_it_is_reported() {
		judged(Finding.breach(RuleId.REACTION_OPEN, "The blister of grade 2 is not resolved")
			.naming(Value.constant(Samples.REACTION.kind()), Value.number(Samples.REACTION.grade()),
					Value.day(LocalDate.of(2025, 2, 5))));

		String resolving = PAGE + "/reactions/%s/resolve".formatted(Samples.REACTED);
		assertThat(get(PAGE)).bodyText()
			.containsPattern("class=\"button\" href=\"%s\">Resolve a reaction".formatted(resolving))
			.contains("<a href=\"%s\">Resolve a reaction".formatted(resolving));
	}

	@Test
	void where_waiting_is_all_that_helps_a_sitting_is_booked() {
		judged(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated 14 days ago"));

		assertThat(get(PAGE)).bodyText()
			.containsPattern("class=\"button\" href=\"%s/sittings/new\"".formatted(PAGE))
			.containsOnlyOnce("%s/sittings/new\"".formatted(PAGE));
	}

	@Test
	void a_zone_is_chosen_on_the_map_and_states_when_it_was_treated() {
		assertThat(get(PAGE + "?zone=CROWN&colour=fading")).bodyText()
			.contains("id=\"zone-CROWN\"", "aria-current=\"true\"", "tone-FAIR", "35\u00a0%", "<h3>crown</h3>",
					"zone=CROWN&amp;colour=fading");
	}

	@Test
	void a_course_that_is_not_there_is_no_page() {
		this.backstage.reset();

		assertThat(get(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void fading_is_logged_and_seen_at_once() {
		UUID id = UUID.randomUUID();

		MvcTestResult saved = this.http.post()
			.uri(PAGE + "/fadings/new")
			.param("id", id.toString())
			.param("percent", "42,5")
			.param("zone", "CROWN")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-10T19:00")
			.exchange();

		assertThat(saved).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(PAGE + "?after=5&saved");
		assertThat(this.backstage.command(LogFading.class).fading()).satisfies((fading) -> {
			assertThat(fading.fadingId().value()).isEqualTo(id);
			assertThat(fading.percent()).isEqualTo(42.5);
			assertThat(fading.zone()).isEqualTo("CROWN");
			assertThat(fading.scale()).isEqualTo(Scale.PHOTO);
			assertThat(fading.observer()).isEqualTo(Observer.SPECIALIST);
			assertThat(fading.observedAt()).isEqualTo(Instant.parse("2025-03-10T10:00:00Z"));
		});
	}

	@Test
	void several_zones_are_read_at_once() {
		this.backstage.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR", "MID_SCALP"));
		assertThat(get(PAGE + "/fadings/new")).bodyText()
			.contains("name=\"percent.0\"", "name=\"percent.2\"", "name=\"id.2\"");

		assertThat(
				zones().param("percent", "").param("percent.0", "40,5").param("percent.1", "").param("percent.2", "20"))
			.hasStatus(HttpStatus.FOUND);

		assertThat(this.backstage.command(LogFadings.class).fadings())
			.extracting((fading) -> fading.zone() + " " + fading.percent() + " " + fading.observer())
			.containsExactly("CROWN 40.5 SPECIALIST", "MID_SCALP 20.0 SPECIALIST");
	}

	@Test
	void the_whole_site_is_read_with_its_zones() {
		this.backstage.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));

		assertThat(zones().param("percent", "30").param("percent.1", "10")).hasStatus(HttpStatus.FOUND);

		assertThat(this.backstage.command(LogFadings.class).fadings())
			.extracting((fading) -> fading.zone() + " " + fading.percent())
			.containsExactly("null 30.0", "SCAR 10.0");
	}

	@Test
	void mistakes_of_several_zones_are_reported_at_once_and_a_zone_is_entered_once() {
		this.backstage.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));

		assertThat(zones().param("percent.0", "140").param("percent.1", "5d").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"percent.0-mistake\"", "id=\"percent.1-mistake\"", "value=\"140\"", "value=\"5d\"",
					"<details open=\"open\"");
		assertThat(zones().param("percent", "30").param("zone", "CROWN").param("percent.0", "20").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"zone-mistake\"");
		assertThat(zones().param("percent", "").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"percent-mistake\"");
		assertThat(this.backstage.commands()).isEmpty();
	}

	private MockMvcTester.MockMvcRequestBuilder zones() {
		MockMvcTester.MockMvcRequestBuilder form = this.http.post()
			.uri(PAGE + "/fadings/new")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-10T19:00");
		for (String field : List.of("id", "id.0", "id.1", "id.2")) {
			form.param(field, UUID.randomUUID().toString());
		}
		return form;
	}

	@Test
	void a_reading_before_the_sitting_of_its_day_is_not_reported_to_be_early() {
		assertThat(this.http.post().uri(PAGE + "/fadings/early").param("observedAt", "2025-02-04T18:59")).bodyText()
			.doesNotContain("Early");
		assertThat(this.http.post().uri(PAGE + "/fadings/early").param("observedAt", "2025-02-04T19:01")).bodyText()
			.contains("Early: on the day of the sitting of Feb 4, 2025");
	}

	@Test
	void zones_that_are_read_apart_are_reported_to_be_early_each_by_its_own_sitting() {
		this.backstage.show(FindCourse.class, Samples.of(Samples.course(4), "CROWN", "SCAR"));

		assertThat(this.http.post()
			.uri(PAGE + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("percent.1", "10")).bodyText().doesNotContain("Early");
		assertThat(this.http.post()
			.uri(PAGE + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("percent.0", "10")).bodyText().contains("Early: 12 days after");
	}

	@Test
	void a_reading_that_comes_early_is_reported_as_such_while_it_is_typed() {
		assertThat(
				this.http.post().uri(PAGE + "/fadings/early").param("observedAt", "2025-02-16T09:00").param("zone", ""))
			.hasStatusOk()
			.bodyText()
			.contains("Early: 12 days after the sitting of Feb 4, 2025", "from Mar 4, 2025",
					"it counts a quarter in the forecast")
			.doesNotContain("<html");
		assertThat(this.http.post()
			.uri(PAGE + "/fadings/early")
			.param("observedAt", "2025-02-16T09:00")
			.param("zone", "SCAR")).bodyText().doesNotContain("Early");
		assertThat(this.http.post().uri(PAGE + "/fadings/early").param("observedAt", "2025-03-04T19:00")).hasStatusOk()
			.bodyText()
			.doesNotContain("Early");
		assertThat(this.http.post().uri(PAGE + "/fadings/early").param("observedAt", "soon")).hasStatusOk()
			.bodyText()
			.doesNotContain("Early");
	}

	@Test
	void a_view_of_the_client_is_reported_as_one_where_it_is_the_last() {
		ProgressView sample = Samples.progress(4);
		ProgressView.Observation seen = new ProgressView.Observation(Instant.parse("2025-02-16T00:00:00Z"), 35, 1,
				Observer.CLIENT, true, "CROWN");
		this.backstage.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(),
						new ProgressView.FadingProgress(null, null, null, false, List.of(seen)), sample.next(),
						sample.forecast(), List.of(), List.of(), List.of(), 4));

		assertThat(get(PAGE)).bodyText()
			.contains("no reading yet that counts, target 95\u00a0%",
					"Latest reading beside it: 35\u00a0% · client · crown · Feb 16, 2025 · too early to judge");
		assertThat(get(PAGE + "?zone=CROWN")).bodyText().contains("35\u00a0% · client · Mar 4, 2025");
	}

	@Test
	void what_a_specialist_read_stays_beside_what_the_client_sees() {
		ProgressView sample = Samples.progress(4);
		ProgressView.Observation read = new ProgressView.Observation(Instant.parse("2025-02-10T00:00:00Z"), 40, 1,
				Observer.SPECIALIST, false, null);
		ProgressView.Observation told = new ProgressView.Observation(Instant.parse("2025-02-16T00:00:00Z"), 35, 1,
				Observer.CLIENT, false, null);
		this.backstage.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(),
						new ProgressView.FadingProgress(40.0, read.observedAt(), null, false, List.of(read, told)),
						sample.next(), sample.forecast(), List.of(), List.of(), List.of(), 4));

		assertThat(get(PAGE)).bodyText()
			.contains("40\u00a0% · whole site · Feb 10, 2025 · target 95\u00a0%",
					"Latest reading beside it: 35\u00a0% · client · Feb 16, 2025");
	}

	@Test
	void a_fading_that_cannot_be_is_reported_beside_its_field_and_nothing_typed_is_lost() {
		assertThat(this.http.post()
			.uri(PAGE + "/fadings/new")
			.param("id", UUID.randomUUID().toString())
			.param("percent", "450")
			.param("zone", "CROWN")
			.param("scale", "PHOTO")
			.param("observedAt", "2025-03-10T19:00")
			.param("notes", "in daylight")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Enter a value from -100 to 100", "value=\"450\"", "in daylight", "value=\"2025-03-10T19:00\"");
		assertThat(this.backstage.commands()).isEmpty();
	}

	@Test
	void all_that_is_missing_of_a_fading_or_a_reaction_is_reported_at_once() {
		assertThat(this.http.post().uri(PAGE + "/fadings/new").param("id", UUID.randomUUID().toString()).exchange())
			.bodyText()
			.contains("Check the 3 fields below.");
		assertThat(this.http.post().uri(PAGE + "/reactions/new").param("id", UUID.randomUUID().toString()).exchange())
			.bodyText()
			.contains("Check the 3 fields below.");
	}

	@Test
	void a_fading_is_taken_back_for_a_reason() {
		String retract = PAGE + "/fadings/%s/retract".formatted(Samples.FADED);

		assertThat(get(retract)).bodyText().contains("Withdraw a fading reading", "35\u00a0% on ");
		assertThat(this.http.post().uri(retract).exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"reason-mistake\"");
		assertThat(this.http.post().uri(retract).param("reason", "wrong client").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.backstage.command(RetractFading.class).reason()).isEqualTo("wrong client");
	}

	@Test
	void a_reaction_is_reported() {
		assertThat(get(PAGE + "/reactions/new")).hasStatusOk().bodyText().contains("Sitting 1, laser", "5 fatal");
		assertThat(this.http.post()
			.uri(PAGE + "/reactions/new")
			.param("id", UUID.randomUUID().toString())
			.param("kind", "BLISTER")
			.param("grade", "2")
			.param("zones", "CROWN")
			.param("sittingId", Samples.SITTING.toString())
			.param("onsetAt", "2025-03-10T19:00")
			.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.backstage.command(ReportReaction.class).reaction()).satisfies((reaction) -> {
			assertThat(reaction.grade()).isEqualTo(2);
			assertThat(reaction.sittingId()).hasToString(Samples.SITTING.toString());
			assertThat(reaction.zones()).containsExactly("CROWN");
		});
	}

	@Test
	void a_course_is_completed_and_a_conflict_keeps_what_was_typed() {
		this.backstage.refuse(new Rejection.Conflict("The course has ended", List.of()));
		assertThat(this.http.post()
			.uri(PAGE + "/complete")
			.param("outcome", "CLIENT_SATISFIED")
			.param("notes", "happy")
			.exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("The course has ended", "happy");

		judged();
		assertThat(this.http.post().uri(PAGE + "/complete").param("outcome", "CLIENT_SATISFIED").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.backstage.command(CompleteCourse.class).outcome())
			.isEqualTo(CompletionOutcome.CLIENT_SATISFIED);
	}

	@Test
	void a_target_that_was_not_read_asks_for_its_reason_which_is_sent_with_it() {
		this.backstage.breaks(Finding.breach(RuleId.OUTCOME_TARGET, "The fading of 60 % is below the target of 95 %")
			.naming(Finding.Value.number(95), Finding.Value.number(60)));
		assertThat(get(PAGE + "/complete")).bodyText().doesNotContain("override.outcome.target");

		assertThat(this.http.post()
			.uri(PAGE + "/complete")
			.param("outcome", "TARGET_REACHED")
			.param("notes", "she is happy")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"override.outcome.target\"", "60", "95", "she is happy", "value=\"TARGET_REACHED\"");

		judged();
		assertThat(this.http.post()
			.uri(PAGE + "/complete")
			.param("outcome", "TARGET_REACHED")
			.param("override.outcome.target", "read on a photo")
			.exchange()).hasStatus(HttpStatus.FOUND);
		CompleteCourse sent = this.backstage.command(CompleteCourse.class);
		assertThat(sent.outcome()).isEqualTo(CompletionOutcome.TARGET_REACHED);
		assertThat(sent.overrides()).containsExactly(new RuleOverride("outcome.target", "read on a photo"));
	}

	@Test
	void a_rule_that_can_be_broken_asks_for_its_reason_in_place() {
		this.backstage.breaks(Finding.breach(RuleId.PLAN_MAXIMUM, "No more than 10"));

		assertThat(this.http.post()
			.uri(PAGE + "/extend")
			.param("maxSittings", "12")
			.param("reason", "stubborn ink")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"override.plan.maximum\"", "No more than 10", "stubborn ink", "value=\"12\"");
	}

	@Test
	void earlier_sittings_lead_to_their_correction_one_by_one() {
		PastSitting past = new PastSitting(null, null, false, null, null, List.of(), null, null, null, null, null,
				List.of());
		History one = new History("letter", null, PastMethod.LASER, 5, List.of(past), List.of());
		History two = new History("blog/1", null, PastMethod.LASER, null, List.of(past, past), List.of());
		this.backstage.show(FindCourse.class, Samples.with(Samples.course(4), one, two));

		String own = "/courses/" + Samples.COURSE + "/earlier-sittings/";
		assertThat(get("/courses/" + Samples.COURSE)).hasStatusOk()
			.bodyText()
			.contains(own + one.id() + "/amend", own + one.id() + "/retract", own + two.id() + "/sittings/2/amend",
					own + two.id() + "/sittings/2/retract", own + two.id() + "/retract", "Withdraw all 2");
	}

	@Test
	void an_earlier_sitting_states_that_it_was_corrected_or_withdrawn() {
		PastSitting past = new PastSitting(null, null, false, null, null, List.of(), null, null, null, null, null,
				List.of());
		History history = new History("blog/1", null, PastMethod.LASER, null, List.of(past, past), List.of());
		CourseView course = Samples.with(Samples.course(4), history);
		this.backstage.show(FindCourse.class, course);
		assertThat(get("/courses/" + Samples.COURSE)).bodyText().doesNotContain("corrected");

		this.backstage.show(FindCourse.class,
				Samples.corrected(course, new EarlierCorrection(history.id(), 2, "misread", null),
						new EarlierCorrection(history.id(), 3, "typed twice", history.only(1))));

		assertThat(get("/courses/" + Samples.COURSE)).bodyText()
			.containsOnlyOnce("corrected")
			.containsPattern(
					"class=\"tag\">corrected</span></p>\\s*<p class=\"links\">\\s*<a href=\"[^\"]*/sittings/2/amend")
			.contains("one sitting with laser", "Withdrawn: typed twice");
	}

}
