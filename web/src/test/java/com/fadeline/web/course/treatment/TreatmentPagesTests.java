package com.fadeline.web.course.treatment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class TreatmentPagesTests extends TreatmentPageTest {

	private static final Finding JUMP = Finding.breach(RuleId.SETTINGS_FLUENCE_JUMP,
			"3.5 J/cm² is more than 25 % above");

	@Test
	void a_laser_sitting_begins_with_the_settings_of_the_last_one() {
		assertThat(get(LASER)).hasStatusOk()
			.bodyText()
			.contains("name=\"line.0.fluenceJcm2\" value=\"2.5\"", "last: 2.5", "Ines Marchetti",
					"Checked once time, zones and specialist are entered.")
			.containsPattern("name=\"zones\" value=\"CROWN\"\\s+checked")
			.doesNotContain("Enter or choose a value.", "<script>", "style=");
	}

	@Test
	void the_booking_of_today_is_taken_for_the_sitting_and_can_be_left_alone() {
		booked(Method.LASER, Instant.now());

		assertThat(get(LASER)).hasStatusOk()
			.bodyText()
			.contains("It is the sitting booked for ", "It was not booked")
			.containsPattern("name=\"id\" value=\"%s\"\\s+checked".formatted(Samples.BOOKED))
			.containsOnlyOnce("name=\"walkIn\"");
	}

	@Test
	void a_booking_of_these_days_is_asked_for_and_not_taken_by_itself() {
		booked(Method.LASER, Instant.now().plus(Duration.ofDays(3)));

		assertThat(get(LASER)).hasStatusOk()
			.bodyText()
			.contains("value=\"%s\"".formatted(Samples.BOOKED))
			.doesNotContainPattern("value=\"%s\"\\s+checked".formatted(Samples.BOOKED));
		assertThat(post(LASER, laser("strong")).param("walkIn", Samples.FADED.toString()).exchange()).bodyText()
			.contains("name=\"id\" value=\"%s\"".formatted(Samples.FADED));
	}

	@Test
	void a_booking_of_another_method_leads_to_its_own_form() {
		booked(Method.SALINE, Instant.now());

		assertThat(get(LASER)).hasStatusOk()
			.bodyText()
			.contains("Another sitting is booked: saline", "/sittings/%s/record".formatted(Samples.BOOKED))
			.doesNotContain("It was not booked");
	}

	@Test
	void who_was_to_treat_is_reported_beside_who_did() {
		booked(Method.LASER, Instant.now());

		assertThat(post(LASER, by(WALK_IN)).exchange()).bodyText().contains("Booked with Ines Marchetti");
		assertThat(post(LASER, by(Samples.OPERATOR)).exchange()).bodyText().doesNotContain("Booked with");
	}

	private static UnaryOperator<MockMvcRequestBuilder> by(UUID operator) {
		return (request) -> request.param("id", Samples.BOOKED.toString()).param("operatorId", operator.toString());
	}

	private void booked(Method method, Instant at) {
		this.buses.show(FindCourse.class, Samples.booked(Samples.course(7), method, at));
	}

	@Test
	void what_was_typed_is_recorded_and_leads_to_the_course() {
		MvcTestResult recorded = post(LASER, laser("2.8")).param("override.interval.floor", "moves abroad").exchange();

		assertThat(recorded).hasRedirectedUrl(PAGES + "/sittings/%s/recorded?after=8&saved".formatted(WALK_IN));
		RecordLaserSitting command = this.buses.command(RecordLaserSitting.class);
		assertThat(command.sittingId()).isEqualTo(new SittingId(WALK_IN));
		assertThat(command.treatment().performedAt()).isEqualTo(Instant.parse("2025-04-04T01:30:00Z"));
		assertThat(command.treatment().zones()).containsExactly("CROWN");
		assertThat(command.treatment().settings()).singleElement()
			.satisfies((line) -> assertThat(line.fluenceJcm2()).isEqualTo(2.8));
		assertThat(command.treatment().pain()).isEqualTo(3);
		assertThat(command.overrides()).singleElement()
			.satisfies((override) -> assertThat(override.reason()).isEqualTo("moves abroad"));
	}

	@Test
	void numbers_are_shown_with_a_comma_in_german_and_read_with_either() {
		assertThat(get(LASER + "?lang=de")).bodyText()
			.contains("name=\"line.0.fluenceJcm2\" value=\"2,5\"", "2,5</p>")
			.doesNotContain("value=\"2.5\"", "2.5</p>");

		for (String typed : List.of("2,8", "2.8")) {
			assertThat(post(LASER, laser(typed)).exchange()).hasStatus(HttpStatus.FOUND);
			assertThat(this.buses.command(RecordLaserSitting.class).treatment().settings()).singleElement()
				.satisfies((line) -> assertThat(line.fluenceJcm2()).isEqualTo(2.8));
		}

		this.refusal = new Rejection.BrokenRules("jump", List.of(JUMP));
		assertThat(post(LASER, laser("2.8")).header(HttpHeaders.ACCEPT_LANGUAGE, "de").exchange()).bodyText()
			.contains("name=\"line.0.fluenceJcm2\" value=\"2,8\"");
	}

	@Test
	void a_broken_rule_asks_for_its_reason_in_place_and_everything_typed_is_kept() {
		this.refusal = new Rejection.BrokenRules("jump", List.of(JUMP));

		assertThat(post(LASER, laser("3.5")).exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"override.settings.fluenceJump\"", JUMP.message(), "value=\"3.5\"",
					"value=\"%s\"".formatted(WALK_IN), "went well");
	}

	@Test
	void nothing_typed_is_lost_while_the_service_is_away() {
		this.refusal = new Rejection.Unavailable("the store is away", 1);

		assertThat(post(LASER, laser("2.8")).exchange()).hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
			.bodyText()
			.contains("Your entries are still here", "value=\"2.8\"", "value=\"%s\"".formatted(WALK_IN), "went well");
	}

	@Test
	void all_mistakes_are_reported_at_once_beside_their_fields() {
		assertThat(post(LASER, laser("strong")).param("areaCm2", "big").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Check the 2 fields below.", "&#39;strong&#39; is not a number", "id=\"areaCm2-mistake\"",
					"went well");
		assertThat(this.buses.commands()).extracting((message) -> (Object) message.getPayloadType())
			.containsOnly(AskFindings.class);
	}

	@Test
	void what_the_rules_state_is_reported_with_the_mistakes() {
		this.findings = List.of(Finding.structure("areaCm2", "An area of 0 cannot be"), JUMP);

		assertThat(post(LASER, laser("strong")).param("areaCm2", "0").exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("&#39;strong&#39; is not a number", "Enter an area above zero.", JUMP.message());
	}

	@Test
	void at_the_first_sitting_there_is_no_last_time() {
		assertThat(get(LASER)).bodyText().contains("As last time");

		this.buses.show(FindCourse.class, Samples.course(7));

		assertThat(get(LASER)).bodyText().doesNotContain("As last time");
	}

	@Test
	void lines_are_added_and_taken_out_without_sending_anything() {
		assertThat(post(LASER, laser("2.8")).param("change", "add").exchange()).hasStatusOk()
			.bodyText()
			.contains("name=\"line.1.fluenceJcm2\"", "value=\"2.8\"", "went well",
					"Checked once the settings are complete")
			.doesNotContain("Enter or choose a value.", "No warnings.");
		assertThat(post(LASER, laser("2.8")).param("change", "remove-0").exchange()).hasStatusOk()
			.bodyText()
			.contains("went well")
			.doesNotContain("value=\"2.8\"");
		assertThat(post(LASER, laser("2.8")).param("change", "last").exchange()).hasStatusOk()
			.bodyText()
			.contains("name=\"line.0.fluenceJcm2\" value=\"2.5\"", "went well");
	}

	@Test
	void a_line_is_copied_with_all_but_what_the_device_says_afterwards() {
		assertThat(post(LASER, laser("2.8")).param("line.0.pulses", "640").param("change", "copy-0").exchange())
			.hasStatusOk()
			.bodyText()
			.contains("name=\"line.1.fluenceJcm2\" value=\"2.8\"", "name=\"line.0.pulses\" value=\"640\"",
					"name=\"line.1.pulses\" value=\"\"", "value=\"copy-1\"");
		assertThat(post(LASER, laser("2.8")).param("change", "copy-7").exchange()).hasStatusOk()
			.bodyText()
			.doesNotContain("name=\"line.1.fluenceJcm2\"");
	}

	@Test
	void what_enter_presses_without_a_script_checks_the_form_and_saves_nothing() {
		this.findings = List.of(JUMP);

		assertThat(get(LASER)).bodyText().containsPattern("<form[^>]*>\\s*<button[^>]*name=\"change\" value=\"check\"");
		assertThat(post(LASER, laser("3.5")).param("change", "check").exchange()).hasStatusOk()
			.bodyText()
			.contains(JUMP.message(), "value=\"3.5\"", "went well");
		assertThat(this.buses.commands()).extracting((message) -> (Object) message.getPayloadType())
			.containsOnly(AskFindings.class);
	}

	@Test
	void what_the_rules_state_is_reported_while_typing() throws Exception {
		this.findings = List.of(JUMP, Finding.structure("settings", "of an unfinished line"));

		MvcTestResult told = post(PAGES + "/laser-sittings/judge", laser("3.5")).param("line", "1").exchange();

		assertThat(told).hasStatusOk()
			.bodyText()
			.contains("Checked for ", "Fluence much higher than last time", JUMP.message(),
					"name=\"override.settings.fluenceJump\"")
			.doesNotContain("unfinished", "<html");
		assertThat(this.buses.command(AskFindings.class).sittingId()).isEqualTo(new SittingId(WALK_IN));
		String mark = told.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*name=\"mark\" value=\"(\\w+)\".*", "$1");
		assertThat(
				post(PAGES + "/laser-sittings/judge", laser("3.5")).param("line", "1").param("mark", mark).exchange())
			.hasHeader("HX-Reswap", "none");
	}

	@Test
	void nothing_is_called_good_while_a_setting_is_missing_or_cannot_be() {
		assertThat(post(PAGES + "/laser-sittings/judge", laser("2.8")).exchange()).bodyText()
			.contains("No warnings.")
			.doesNotContain("Checked once the settings are complete");
		assertThat(post(PAGES + "/laser-sittings/judge", laser("")).exchange()).bodyText()
			.contains("Checked once the settings are complete")
			.doesNotContain("No warnings.");
		this.findings = List.of(Finding.structure("settings", "The pulse is below 0"));
		assertThat(post(PAGES + "/laser-sittings/judge", laser("2.8")).exchange()).bodyText()
			.contains("Add at least one line of settings")
			.doesNotContain("No warnings.");
	}

	@Test
	void a_reason_that_was_typed_is_kept_while_its_rule_states_nothing() {
		assertThat(post(PAGES + "/laser-sittings/judge", laser("2.8")).param("override.interval.floor", "moves abroad")
			.exchange()).bodyText().contains("type=\"hidden\" name=\"override.interval.floor\" value=\"moves abroad\"");
	}

	@Test
	void a_saline_session_is_recorded() {
		assertThat(get(PAGES + "/saline-sessions/new")).hasStatusOk().bodyText().contains("lactic acid");

		MvcTestResult recorded = post(PAGES + "/saline-sessions/new", any()).param("solution", "SALINE")
			.param("lot", "S-1")
			.param("dwellMinutes", "7,5")
			.exchange();

		assertThat(recorded).hasRedirectedUrl(PAGES + "/sittings/%s/recorded?after=8&saved".formatted(WALK_IN));
		assertThat(this.buses.command(RecordSalineSession.class).treatment()).satisfies((treatment) -> {
			assertThat(treatment.lot()).isEqualTo("S-1");
			assertThat(treatment.dwellMinutes()).isEqualTo(7.5);
		});
	}

	@Test
	void lots_and_expiry_start_empty_and_are_filled_by_one_tap_each() {
		CourseView course = Samples.course(7);
		SalineTreatment saline = new SalineTreatment(Instant.parse("2025-02-04T10:00:00Z"), List.of("CROWN"),
				new OperatorId(Samples.OPERATOR), Solution.SALINE, "Kit", "S2610", LocalDate.of(2026, 10, 1), "5RS",
				"N7", "pen", 2, 10.0, 20.0, null, 2, null);
		SittingView first = course.sittings().getFirst();
		show(course,
				List.of(new SittingView(first.sittingId(), Method.SALINE, SittingStatus.RECORDED, 1, first.at(),
						first.duration(), first.zones(), first.operatorId(), null, saline, false, null, List.of())),
				List.of());

		assertThat(get(PAGES + "/saline-sessions/new")).hasStatusOk()
			.bodyText()
			.contains("data-fill=\"lot\" data-value=\"S2610\">Same as last: S2610<", "data-fill=\"product\"",
					"data-fill=\"needleLot\"", "data-value=\"2026-10-01\"", "name=\"needle\" value=\"5RS\"",
					"name=\"lot\" value=\"\"", "name=\"product\" value=\"\"", "name=\"needleLot\" value=\"\"")
			.doesNotContain(" value=\"2026-10-01\"");
	}

	@Test
	void the_first_laser_sitting_begins_with_the_settings_of_the_clear_patch_test() {
		show(Samples.course(7), List.of(),
				List.of(tested(2, 1.5, PatchTestOutcome.CLEAR), tested(3, 1.8, PatchTestOutcome.REACTED)));

		assertThat(get(LASER)).hasStatusOk()
			.bodyText()
			.contains("name=\"line.0.fluenceJcm2\" value=\"1.5\"")
			.doesNotContain("name=\"line.1.fluenceJcm2\"");
	}

	private static PatchTestView tested(int day, double fluence, PatchTestOutcome outcome) {
		Instant at = Instant.parse("2025-01-0%dT10:00:00Z".formatted(day));
		LaserSettings line = new LaserSettings(Laser.ND_YAG, 1064, fluence, 4, new Pulse(10, PulseUnit.NS), 5.0, 1, 4,
				null, List.of("CROWN"));
		return new PatchTestView(new PatchTest(new PatchTestId(UUID.randomUUID()), at, List.of("CROWN"), List.of(line)),
				List.of(new PatchTest.Reading(at.plus(Duration.ofDays(3)), outcome, null)));
	}

	private void show(CourseView course, List<SittingView> sittings, List<PatchTestView> patchTests) {
		this.buses.show(FindCourse.class, new CourseView(course.courseId(), course.clientId(), course.clinicId(),
				course.status(), course.bodySite(), course.zones(), course.goal(), course.targetFading(),
				course.assessment(), course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(),
				course.consents(), course.screenings(), patchTests, sittings, List.of(), course.fadings(),
				course.reactions(), course.histories(), course.ending(), course.completion(), course.sequence()));
	}

	@Test
	void nobody_but_those_who_treat_sees_the_pages() {
		for (String path : List.of(LASER, PAGES + "/saline-sessions/new", AMEND, PAGES + "/consents/new",
				PAGES + "/screenings/new", PAGES + "/patch-tests/new")) {
			assertThat(this.http.get().uri(path).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).exchange())
				.as(path)
				.hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void a_course_or_sitting_nobody_knows_is_not_found() {
		assertThat(get(PAGES + "/sittings/" + WALK_IN + "/amend")).hasStatus(HttpStatus.NOT_FOUND);
		this.buses.reset();
		assertThat(get("/courses/%s/laser-sittings/new".formatted(new CourseId(WALK_IN))))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

}
