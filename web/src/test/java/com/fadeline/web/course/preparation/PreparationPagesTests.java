package com.fadeline.web.course.preparation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.policy.Policy;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationPagesTests extends HttpTest {

	private static final String PAGES = "/courses/" + Samples.COURSE;

	private static final String COURSE_AFTER = PAGES + "?after=0&saved";

	private static final UUID TEST = UUID.fromString("01940000-0000-7000-8000-00000000000b");

	private static final Instant THEN = Instant.parse("2025-01-10T01:00:00Z");

	@BeforeEach
	void know() {
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		showTheCourse(THEN, null);
	}

	private void showTheCourse(Instant answeredAt, PatchTest.@Nullable Reading read) {
		showTheCourse(answeredAt,
				List.of(new Screening.Answer(ScreeningItem.DIABETES, true, null, "Dr Roe", null, null, null)), read);
	}

	private void showTheCourse(Instant answeredAt, List<Screening.Answer> answers, PatchTest.@Nullable Reading read) {
		CourseView course = Samples.course(7);
		this.buses.show(FindCourse.class, new CourseView(course.courseId(), course.clientId(), course.clinicId(),
				course.status(), course.bodySite(), course.zones(), course.goal(), course.targetFading(),
				course.assessment(), course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(),
				List.of(new ConsentView(new Consent(ConsentKind.TREATMENT, "2026-1", THEN), null)),
				List.of(new Screening(answeredAt, answers)),
				List.of(new PatchTestView(new PatchTest(new PatchTestId(TEST), THEN, List.of("CROWN"), List.of()),
						(read == null) ? List.of() : List.of(read))),
				course.sittings(), course.lastSettings(), course.fadings(), course.reactions(), course.histories(),
				course.ending(), course.completion(), course.sequence()));
	}

	@Test
	void a_consent_is_recorded_with_the_version_used_last_and_can_be_withdrawn() {
		assertThat(get(PAGES + "/consents/new")).hasStatusOk()
			.bodyText()
			.contains("value=\"2026-1\"", "/consents/TREATMENT/withdraw");

		MvcTestResult recorded = this.http.post()
			.uri(PAGES + "/consents/new")
			.param("kind", "PHOTOGRAPHY")
			.param("formVersion", "2026-2")
			.param("signedAt", "2025-01-11T09:00")
			.exchange();

		assertThat(recorded).hasRedirectedUrl(COURSE_AFTER)
			.flash()
			.containsEntry("savedText", "The consent is recorded.");
		assertThat(this.buses.command(RecordConsent.class).consent())
			.isEqualTo(new Consent(ConsentKind.PHOTOGRAPHY, "2026-2", Instant.parse("2025-01-11T00:00:00Z")));
		assertThat(get(PAGES + "/consents/TREATMENT/withdraw")).hasStatusOk();
		assertThat(get(PAGES + "/consents/MARKETING/withdraw")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.http.post().uri(PAGES + "/consents/TREATMENT/withdraw").exchange())
			.hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.buses.command(WithdrawConsent.class).kind()).isEqualTo(ConsentKind.TREATMENT);
	}

	@Test
	void a_consent_of_a_course_out_of_reach_is_not_found_to_be_withdrawn() {
		String foreign = "/courses/%s/consents/TREATMENT/withdraw".formatted(TEST);
		CourseView own = Samples.course(7);
		this.buses.answer(FindCourse.class, (asked) -> asked.courseId().equals(own.courseId()) ? own : null);
		this.buses.refuse(new Rejection.NotFound("There is no such course"));

		assertThat(get(foreign)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.http.post().uri(foreign).exchange()).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.http.post().uri("/api" + foreign).exchange()).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.buses.commands()).extracting(Message::getPayload)
			.allMatch((sent) -> sent.equals(new WithdrawConsent(new CourseId(TEST), ConsentKind.TREATMENT)));
	}

	@Test
	void a_consent_of_the_client_is_withdrawn_from_the_course_at_hand_and_in_the_one_that_has_it() {
		CourseView course = Samples.course(7);
		CourseId other = new CourseId(TEST);
		Consent signed = new Consent(ConsentKind.PHOTOGRAPHY, "2025-9", THEN);
		this.buses.show(FindAnswers.class,
				new FindAnswers.Result(List.of(CourseAnswers.of(course), new CourseAnswers(other, course.clientId(),
						course.clinicId(), BodySite.FACE, List.of(), List.of(new ConsentView(signed, null))))));

		assertThat(get(PAGES + "/consents/new")).bodyText().contains(PAGES + "/consents/PHOTOGRAPHY/withdraw");
		assertThat(get(PAGES + "/consents/PHOTOGRAPHY/withdraw")).hasStatusOk()
			.bodyText()
			.contains("form 2025-9", "it ends in all courses");
		assertThat(this.http.post().uri(PAGES + "/consents/PHOTOGRAPHY/withdraw").exchange())
			.hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.http.post().uri("/api" + PAGES + "/consents/PHOTOGRAPHY/withdraw").exchange())
			.hasStatus(HttpStatus.NO_CONTENT);

		WithdrawConsent here = new WithdrawConsent(course.courseId(), ConsentKind.PHOTOGRAPHY);
		WithdrawConsent there = new WithdrawConsent(other, ConsentKind.PHOTOGRAPHY);
		assertThat(this.buses.commands().stream().<Object>map(Message::getPayload)).containsExactly(here, there, here,
				there);
	}

	@Test
	void the_questions_of_every_sitting_come_first_and_what_holds_no_longer_must_be_answered() {
		assertThat(get(PAGES + "/screenings/new")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Asked at every sitting", "sunburn or tan", "in the last 30 days",
					"Asked from time to time", "answered on Jan 10, 2025: yes", "value=\"Dr Roe\"")
			.doesNotContain("Filled in as answered")
			.doesNotContainPattern("name=\"item.DIABETES.present\"\\s+checked");

		assertThat(post(Map.of("item.DIABETES.present", "true", "item.DIABETES.clearedBy", "Dr <Doe>",
				"item.SUNBURN_OR_TAN.present", "false")))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"item.NEW_MEDICINES.present-mistake\"", "id=\"item.EPILEPSY.present-mistake\"",
					"Dr &lt;Doe&gt;");
	}

	@Test
	void answers_that_hold_begin_as_given_and_only_what_changed_is_recorded_such_as_a_letter() {
		Instant then = answerAll(170);
		assertThat(get(PAGES + "/screenings/new")).hasStatusOk()
			.bodyText()
			.contains("Filled in as answered before")
			.containsPattern("class=\"yes\" name=\"item.DIABETES.present\"\\s+checked")
			.doesNotContainPattern("name=\"item.SUNBURN_OR_TAN.present\"\\s+checked");

		Map<String, String> typed = seldom("false");
		typed.put("item.DIABETES.present", "true");
		typed.put("item.DIABETES.clearedBy", "Dr Roe");
		assertThat(post(typed)).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("Nothing has changed");
		typed.put("item.DIABETES.letterDate", "2025-01-02");
		typed.put("item.DIABETES.letterExpiry", "2025-12-31");
		assertThat(post(typed)).hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.buses.command(RecordScreening.class).screening().answers())
			.containsExactly(Screening.Answer.yes(ScreeningItem.DIABETES)
				.cleared("Dr Roe", LocalDate.of(2025, 1, 2), LocalDate.of(2025, 12, 31)));
		assertThat(then).isBefore(Instant.now());

		typed.put("again", "true");
		assertThat(post(typed)).hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.buses.command(RecordScreening.class).screening().answers()).hasSize(27);
	}

	@Test
	void what_was_answered_in_another_course_begins_as_given_there_and_states_so() {
		CourseId other = new CourseId(UUID.randomUUID());
		this.buses.show(FindAnswers.class,
				new FindAnswers.Result(List.of(new CourseAnswers(other, new ClientId(Samples.CLIENT),
						new ClinicId(Samples.CLINIC), BodySite.FACE,
						List.of(new Screening(Instant.now().minus(Duration.ofDays(3)),
								List.of(Screening.Answer.yes(ScreeningItem.EPILEPSY)))),
						List.of(new ConsentView(new Consent(ConsentKind.PHOTOGRAPHY, "9", THEN), null))))));

		assertThat(get(PAGES + "/screenings/new")).bodyText()
			.contains("for the course on: face: yes")
			.containsPattern("class=\"yes\" name=\"item.EPILEPSY.present\"\\s+checked");
		assertThat(get(PAGES + "/consents/new")).bodyText()
			.contains("for the course on: face", PAGES + "/consents/PHOTOGRAPHY/withdraw");
	}

	@Test
	void all_of_a_part_are_answered_with_no_by_one_tap_and_nothing_is_sent() {
		assertThat(this.http.post()
			.uri(PAGES + "/screenings/new")
			.param("rest", "sitting")
			.param("item.NEW_MEDICINES.present", "true")
			.exchange()).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"false\"\\s+name=\"item.SUNBURN_OR_TAN.present\"\\s+checked")
			.containsPattern("class=\"yes\" name=\"item.NEW_MEDICINES.present\"\\s+checked")
			.doesNotContainPattern("name=\"item.EPILEPSY.present\"\\s+checked");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void what_the_assessment_says_stands_beside_its_question_and_is_not_answered_with_the_rest() {
		CourseView course = Samples.course(7);
		Assessment assessment = new Assessment(Phototype.V, Set.of(), null, null, null, Pigment.IRON_OXIDE, null, null);
		this.buses.show(FindCourse.class, new CourseView(course.courseId(), course.clientId(), course.clinicId(),
				course.status(), course.bodySite(), course.zones(), course.goal(), course.targetFading(), assessment,
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), List.of(), List.of(),
				List.of(), course.sittings(), course.lastSettings(), course.fadings(), course.reactions(),
				course.histories(), course.ending(), course.completion(), course.sequence()));

		assertThat(this.http.post().uri(PAGES + "/screenings/new").param("rest", "no").exchange()).hasStatusOk()
			.bodyText()
			.contains("assessed with iron oxide", "assessed with phototype V or VI")
			.containsPattern("value=\"false\"\\s+name=\"item.EPILEPSY.present\"\\s+checked")
			.doesNotContainPattern("name=\"item.IRON_OXIDE_PIGMENT.present\"\\s+checked")
			.doesNotContainPattern("name=\"item.PHOTOTYPE_V_OR_VI.present\"\\s+checked");
	}

	@Test
	void before_a_sitting_the_questions_lead_back_to_its_form_and_only_what_is_present_is_described() {
		answerAll(30);
		assertThat(get(PAGES + "/screenings/new?then=LASER")).bodyText().contains("name=\"then\" value=\"LASER\"");
		Map<String, String> typed = new LinkedHashMap<>();
		Stream.of(ScreeningItem.values())
			.filter(Policy.standard().screening()::isAskedAtEverySitting)
			.forEach((item) -> typed.put("item.%s.present".formatted(item), "false"));
		typed.put("item.SUNBURN_OR_TAN.since", "2025-01-01");
		typed.put("then", "LASER");

		assertThat(post(typed)).hasRedirectedUrl(PAGES + "/laser-sittings/new?saved");
		assertThat(this.buses.command(RecordScreening.class).screening().answers()).hasSize(5)
			.contains(Screening.Answer.no(ScreeningItem.SUNBURN_OR_TAN));
	}

	@Test
	void each_date_of_an_answer_whose_year_cannot_be_meant_is_reported_at_its_field() {
		answerAll(30);
		Map<String, String> typed = new LinkedHashMap<>(seldom("false"));
		Stream.of(ScreeningItem.values())
			.filter(Policy.standard().screening()::isAskedAtEverySitting)
			.forEach((item) -> typed.put("item.%s.present".formatted(item), "false"));
		typed.put("item.SUNBURN_OR_TAN.present", "true");
		typed.put("item.SUNBURN_OR_TAN.since", "0026-11-20");
		typed.put("item.DIABETES.present", "true");
		typed.put("item.DIABETES.letterDate", "0026-11-01");
		typed.put("item.DIABETES.letterExpiry", "0027-11-01");

		assertThat(post(typed)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"item.SUNBURN_OR_TAN.since-mistake\"", "id=\"item.DIABETES.letterDate-mistake\"",
					"id=\"item.DIABETES.letterExpiry-mistake\"", "Did you mean 2026?", "Did you mean 2027?");
		assertThat(this.buses.commands()).isEmpty();
	}

	/** All questions were answered so many days ago; the client has diabetes. */
	private Instant answerAll(int daysAgo) {
		Instant then = Instant.now().minus(Duration.ofDays(daysAgo));
		showTheCourse(then, Stream.of(ScreeningItem.values())
			.map((item) -> (item == ScreeningItem.DIABETES)
					? new Screening.Answer(item, true, null, "Dr Roe", null, null, null) : Screening.Answer.no(item))
			.toList(), null);
		return then;
	}

	private static Map<String, String> seldom(String answer) {
		Map<String, String> typed = new LinkedHashMap<>();
		Stream.of(ScreeningItem.values())
			.filter((item) -> !Policy.standard().screening().isAskedAtEverySitting(item))
			.forEach((item) -> typed.put("item.%s.present".formatted(item), answer));
		return typed;
	}

	private MvcTestResult post(Map<String, String> typed) {
		MockMvcRequestBuilder request = this.http.post()
			.uri(PAGES + "/screenings/new")
			.param("answeredAt", "2025-01-11T09:00");
		typed.forEach(request::param);
		return request.exchange();
	}

	@Test
	void a_patch_test_is_recorded_with_its_settings_or_without_and_read() {
		assertThat(get(PAGES + "/patch-tests/new")).hasStatusOk().bodyText().contains("Add a line");
		assertThat(this.http.post()
			.uri(PAGES + "/patch-tests/new")
			.param("id", TEST.toString())
			.param("performedAt", "2025-01-11T09:00")
			.param("zones", "CROWN")
			.exchange()).hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.buses.command(RecordPatchTest.class).patchTest().settings()).isEmpty();

		String reading = PAGES + "/patch-tests/%s/reading".formatted(TEST);
		assertThat(get(reading)).hasStatusOk().bodyText().contains("crown");
		assertThat(this.http.post().uri(reading).param("readAt", "2025-01-13T10:00").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"outcome-mistake\"");
		assertThat(
				this.http.post().uri(reading).param("readAt", "2025-01-13T10:00").param("outcome", "CLEAR").exchange())
			.hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.buses.command(ReadPatchTest.class).reading().outcome()).isEqualTo(PatchTestOutcome.CLEAR);
	}

	@Test
	void a_patch_test_that_is_read_too_early_is_reported_before_it_is_saved() {
		String reading = PAGES + "/patch-tests/%s/reading".formatted(TEST);

		assertThat(get(reading)).bodyText()
			.contains("It can be read from Jan 12, 2025, 10:00 on, 48 hours after it was made.")
			.doesNotContain("Too early");
		assertThat(early(reading, "2025-01-12T09:59", "CLEAR")).bodyText().contains("Too early", "Jan 12, 2025, 10:00");
		assertThat(early(reading, "2025-01-12T10:00", "CLEAR")).bodyText().doesNotContain("Too early");
		assertThat(early(reading, "2025-01-10T12:00", "REACTED")).bodyText().doesNotContain("Too early");
	}

	private MvcTestResult early(String reading, String readAt, String outcome) {
		return this.http.post().uri(reading + "/early").param("readAt", readAt).param("outcome", outcome).exchange();
	}

	private void showTheWholeCourse() {
		this.buses.show(FindProgress.class, Samples.progress(7));
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"), THEN,
				2, List.of(), List.of(), List.of(), List.of(), List.of(), 7));
	}

	@Test
	void what_prepared_a_course_is_among_what_happened() {
		showTheWholeCourse();

		assertThat(get(PAGES)).bodyText()
			.contains("Consent signed: treatment, form 2026-1", "Health questions answered. Present: diabetes",
					"Patch test made: crown")
			.doesNotContain("Patch test read: ");
	}

	@Test
	void a_patch_test_that_was_read_too_early_can_be_read_again() {
		showTheWholeCourse();

		showTheCourse(THEN, new PatchTest.Reading(THEN.plusSeconds(60), PatchTestOutcome.CLEAR, null));
		assertThat(get(PAGES)).bodyText()
			.contains("read too early", "can be read from Jan 12, 2025, 10:00.", "Read it again");

		showTheCourse(THEN, new PatchTest.Reading(THEN.plus(Duration.ofHours(48)), PatchTestOutcome.CLEAR, null));
		assertThat(get(PAGES)).bodyText().doesNotContain("read too early", "Read it again");
	}

}
