package com.fadeline.web.course.overview;

import java.nio.charset.StandardCharsets;
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
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.observation.Observer;
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

import static org.assertj.core.api.Assertions.assertThat;

class CoursePageTests extends HttpTest {

	private static final String PAGE = "/courses/" + Samples.COURSE;

	@BeforeEach
	void showTheCourse() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindProgress.class, Samples.progress(4));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		judged();
	}

	@Test
	void a_course_with_an_entry_that_cannot_be_read_states_so_and_offers_nothing_to_add() {
		this.buses.refuse(new Rejection.Damaged("An event 'HoroscopeCast' cannot be read"));

		assertThat(get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("An entry of this course cannot be read.", "please contact your administrator", PAGE + "/history")
			.doesNotContain("/laser-sittings/new", "HoroscopeCast");
	}

	@Test
	void a_course_whose_latest_entries_are_set_aside_states_that_they_are_missing() {
		this.buses.show(FindCourse.class, Samples.course(4).asDamaged());

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
		this.buses.answer((message) -> (message.getPayload() instanceof AskReadiness) ? readiness
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
		this.buses.show(FindAnswers.class,
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
		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.parse("2099-03-10T10:00:00Z"), letter, letter));

		assertThat(get(PAGE)).bodyText()
			.contains("Rule check when booked or moved:")
			.containsOnlyOnce("Needs a doctor");
	}

	@Test
	void the_date_of_a_booking_is_not_held_against_a_sitting_that_took_place() {
		AcceptedFinding past = new AcceptedFinding("diary.past", Severity.CAUTION, "has passed", null, null);
		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.parse("2099-03-10T10:00:00Z"), past));
		assertThat(shown()).contains("Unusual date for a booking");

		this.buses.show(FindCourse.class, Samples.recordedWith(past));
		assertThat(shown()).doesNotContain("Unusual date for a booking");
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
	void zones_that_rest_are_a_calm_date_and_nothing_red_where_nothing_is_booked() {
		next(LocalDate.of(2099, 12, 27), LocalDate.of(2100, 1, 24));
		judged(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated 14 days ago"));

		assertThat(nextSitting()).contains("Possible from Dec 27, 2099", "Recommended from Jan 24, 2100", "not booked")
			.doesNotContain("problem", "caution", "Zone not rested long enough");
	}

	@Test
	void a_sitting_is_possible_now_only_where_nothing_has_to_be_settled() {
		assertThat(nextSitting()).contains("Possible now");

		judged(Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent"));
		assertThat(nextSitting()).contains("Not yet: settle the points below first").doesNotContain("Possible now");

		next(LocalDate.of(2099, 12, 27), null);
		assertThat(nextSitting()).contains("Possible from Dec 27, 2099", "once the points below are settled");
	}

	@Test
	void zones_that_rest_while_others_have_rested_are_named_with_their_day() {
		List<Readiness.ZoneRest> rests = List.of(
				new Readiness.ZoneRest("CROWN", LocalDate.of(2025, 2, 4), LocalDate.of(2099, 12, 27), null),
				new Readiness.ZoneRest("TEMPLE_LEFT", null, null, null));
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"),
				Instant.parse("2025-03-10T10:00:00Z"), 2, List.of(),
				List.of(Finding.breach(RuleId.INTERVAL_FLOOR, "CROWN was treated today")), rests, rests, List.of(), 4));

		assertThat(nextSitting()).contains("Now only: left temple", "All zones from Dec 27, 2099")
			.doesNotContain("Possible now", "Zone not rested long enough");
	}

	@Test
	void only_what_stops_a_booking_is_red() {
		Finding consent = Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent");
		Finding reaction = Finding.breach(RuleId.REACTION_OPEN, "The blister is not resolved");
		judged(consent);
		assertThat(nextSitting()).contains("notice caution", "tag caution").doesNotContain("problem");

		readiness(List.of(reaction), List.of(reaction, consent));
		assertThat(nextSitting()).contains("notice problem", "tag problem", "tag caution");
	}

	@Test
	void a_booking_whose_time_has_come_is_recorded_or_was_missed_and_no_earlier() {
		String sitting = PAGE + "/sittings/" + Samples.BOOKED;
		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.now().minus(Duration.ofMinutes(1))));
		assertThat(nextSitting()).contains("not recorded yet", sitting + "/record", sitting + "/no-show");

		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.LASER, Instant.now().plus(Duration.ofDays(1))));
		assertThat(get(PAGE)).bodyText()
			.contains(sitting + "/reschedule", sitting + "/cancel")
			.doesNotContain(sitting + "/record", sitting + "/no-show");
	}

	@Test
	void the_last_sitting_states_the_settings_of_each_zone_and_how_it_went() {
		String page = shown();

		assertThat(page.substring(page.indexOf("id=\"last\""), page.indexOf("id=\"map\""))).contains("Ines Marchetti",
				"Nd:YAG 1064 nm · 2.5 J/cm²", "frosting", "4 of 10", "Reactions");
	}

	@Test
	void sections_come_in_the_order_of_need() {
		String page = shown();

		assertThat(Stream.of("readiness", "last", "map", "progress", "chart", "timeline")
			.map((id) -> page.indexOf("<h2 id=\"%s\"".formatted(id)))
			.toList()).doesNotContain(-1).isSorted();
		assertThat(page).containsPattern("<details id=\"method\"><summary>How this is calculated");
	}

	private void next(LocalDate earliest, LocalDate recommended) {
		ProgressView sample = Samples.progress(4);
		this.buses.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(), sample.fading(),
						new ProgressView.Next(null, null, earliest, recommended), sample.forecast(), List.of(),
						List.of(), List.of(), 4));
	}

	private void readiness(List<Finding> schedule, List<Finding> record) {
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"),
				Instant.parse("2025-03-10T10:00:00Z"), 2, schedule, record, rests("CROWN"), rests("CROWN"), List.of(),
				4));
	}

	private String shown() {
		return new String(get(PAGE).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** The card of the next sitting. */
	private String nextSitting() {
		String page = shown();
		return page.substring(page.indexOf("<h2 id=\"readiness\""), page.indexOf("<h2 id=\"last\""));
	}

	@Test
	void a_forecast_states_what_has_to_be_settled_before_it_can_begin() {
		ProgressView sample = Samples.progress(4);
		this.buses.show(FindProgress.class,
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
		this.buses.show(FindCourse.class,
				Samples.booked(Samples.course(4), Method.SALINE, Instant.now().plus(Duration.ofDays(3))));

		assertThat(get(PAGE)).bodyText().contains("Checked for the booking on Mar 10, 2025, 19:00");
		assertThat(((AskReadiness) this.buses.commands().getFirst().getPayload()).sittingId())
			.hasToString(Samples.BOOKED.toString());
	}

	@Test
	void the_map_of_a_course_with_a_booking_shows_more_than_the_booked_zones() {
		Instant at = Instant.now().plus(Duration.ofDays(3));
		this.buses.show(FindCourse.class, Samples.booked(Samples.course(4), Method.SALINE, at));
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.SALINE, List.of("CROWN"), at,
				2, List.of(), List.of(), rests("CROWN"), rests("CROWN", "SCAR"), List.of(), 4));

		assertThat(get(PAGE)).bodyText().contains("id=\"list-CROWN\"", "id=\"list-SCAR\"");
		assertThat(this.buses.commands()).hasSize(1);
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
	void zones_off_the_scalp_are_chosen_on_a_body_from_the_side_that_shows_them() {
		this.buses
			.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of(), Instant.now(), 2,
					List.of(), List.of(), List.of(), rests("LEFT_FOREARM", "LEFT_UPPER_BACK"), List.of(), 4));

		assertThat(get(PAGE + "?zone=LEFT_UPPER_BACK")).bodyText()
			.contains("Back: choose a zone", "id=\"zone-LEFT_UPPER_BACK\"", "id=\"zone-LEFT_FOREARM\"",
					"<h3>left upper back</h3>", "id=\"side-FRONT\"", "zone=LEFT_UPPER_BACK&amp;side=FRONT");
		assertThat(get(PAGE + "?side=FRONT")).bodyText()
			.contains("Front: choose a zone", "id=\"zone-LEFT_FOREARM\"")
			.doesNotContain("id=\"zone-LEFT_UPPER_BACK\"");
	}

	@Test
	void a_course_that_is_not_there_is_no_page() {
		this.buses.reset();

		assertThat(get(PAGE)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_view_of_the_client_is_reported_as_one_where_it_is_the_last() {
		ProgressView sample = Samples.progress(4);
		ProgressView.Observation seen = new ProgressView.Observation(Instant.parse("2025-02-16T00:00:00Z"), 35, 1,
				Observer.CLIENT, true, "CROWN", null);
		this.buses.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(),
						new ProgressView.FadingProgress(null, null, null, false, List.of(seen)), sample.next(),
						sample.forecast(), List.of(), List.of(), List.of(), 4));

		assertThat(get(PAGE)).bodyText()
			.contains("no reading yet that counts, target 95\u00a0%",
					"Latest other reading: 35\u00a0% · client · crown · Feb 16, 2025 · too early to judge");
		assertThat(get(PAGE + "?zone=CROWN")).bodyText().contains("35\u00a0% · client · Mar 4, 2025");
	}

	@Test
	void what_a_specialist_read_stays_beside_what_the_client_sees() {
		ProgressView sample = Samples.progress(4);
		ProgressView.Observation read = new ProgressView.Observation(Instant.parse("2025-02-10T00:00:00Z"), 40, 1,
				Observer.SPECIALIST, false, null, null);
		ProgressView.Observation told = new ProgressView.Observation(Instant.parse("2025-02-16T00:00:00Z"), 35, 1,
				Observer.CLIENT, false, null, null);
		this.buses.show(FindProgress.class,
				new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(),
						sample.goal(), sample.targetFading(), sample.sittings(),
						new ProgressView.FadingProgress(40.0, read.observedAt(), null, false, List.of(read, told)),
						sample.next(), sample.forecast(), List.of(), List.of(), List.of(), 4));

		assertThat(get(PAGE)).bodyText()
			.contains("40\u00a0% · whole site · Feb 10, 2025 · target 95\u00a0%",
					"Latest other reading: 35\u00a0% · client · Feb 16, 2025");
	}

	@Test
	void earlier_sittings_lead_to_their_correction_one_by_one() {
		PastSitting past = new PastSitting(null, null, false, null, null, List.of(), null, null, null, null, null,
				List.of());
		History one = new History("letter", null, PastMethod.LASER, 5, List.of(past), List.of());
		History two = new History("blog/1", null, PastMethod.LASER, null, List.of(past, past), List.of());
		this.buses.show(FindCourse.class, Samples.with(Samples.course(4), one, two));

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
		this.buses.show(FindCourse.class, course);
		assertThat(get("/courses/" + Samples.COURSE)).bodyText().doesNotContain("corrected");

		this.buses.show(FindCourse.class,
				Samples.corrected(course, new EarlierCorrection(history.id(), 2, "misread", null),
						new EarlierCorrection(history.id(), 3, "typed twice", history.only(1))));

		assertThat(get("/courses/" + Samples.COURSE)).bodyText()
			.containsOnlyOnce("corrected")
			.containsPattern(
					"class=\"tag\">corrected</span></p>\\s*<p class=\"links\">\\s*<a href=\"[^\"]*/sittings/2/amend")
			.contains("one sitting with laser", "Withdrawn: typed twice");
	}

}
