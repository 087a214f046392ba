package com.fadeline.web.courses;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.course.Consent;
import com.fadeline.api.course.ConsentKind;
import com.fadeline.api.course.ConsentView;
import com.fadeline.api.course.CourseCommand.ReadPatchTest;
import com.fadeline.api.course.CourseCommand.RecordConsent;
import com.fadeline.api.course.CourseCommand.RecordPatchTest;
import com.fadeline.api.course.CourseCommand.RecordScreening;
import com.fadeline.api.course.CourseCommand.WithdrawConsent;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.CourseQuery.FindProgress;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.PatchTestId;
import com.fadeline.api.course.PatchTestOutcome;
import com.fadeline.api.course.PatchTestView;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PreparationPagesTests extends HttpTest {

	private static final String PAGES = "/courses/" + Samples.COURSE;

	private static final String COURSE_AFTER = PAGES + "?after=0&saved";

	private static final UUID TEST = UUID.fromString("01940000-0000-7000-8000-00000000000b");

	private static final Instant THEN = Instant.parse("2025-01-10T01:00:00Z");

	@BeforeEach
	void know() {
		this.backstage.show(FindNames.class, new FindNames.Result(List.of()));
		showTheCourse(THEN, null);
		this.backstage.show(FindPolicy.class,
				new FindPolicy.Result(List.of(), Policy.standard(),
						Stream.of(ScreeningItem.SUNBURN_OR_TAN, ScreeningItem.DIABETES)
							.map((item) -> FindPolicy.Item.of(item, Policy.standard().screening()))
							.toList()));
	}

	private void showTheCourse(Instant answeredAt, PatchTest.@Nullable Reading read) {
		CourseView course = Samples.course(7);
		this.backstage.show(FindCourse.class, new CourseView(course.courseId(), course.clientId(), course.clinicId(),
				course.status(), course.bodySite(), course.zones(), course.goal(), course.targetFading(),
				course.assessment(), course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(),
				List.of(new ConsentView(new Consent(ConsentKind.TREATMENT, "2026-1", THEN), null)),
				List.of(new Screening(answeredAt,
						List.of(new Screening.Answer(ScreeningItem.DIABETES, true, null, "Dr Roe", null, null, null)))),
				List.of(new PatchTestView(new PatchTest(new PatchTestId(TEST), THEN, List.of("CROWN"), List.of()),
						read)),
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

		assertThat(recorded).hasRedirectedUrl(COURSE_AFTER).flash().containsEntry("told", "The consent is recorded.");
		assertThat(this.backstage.command(RecordConsent.class).consent())
			.isEqualTo(new Consent(ConsentKind.PHOTOGRAPHY, "2026-2", Instant.parse("2025-01-11T00:00:00Z")));
		assertThat(get(PAGES + "/consents/TREATMENT/withdraw")).hasStatusOk();
		assertThat(get(PAGES + "/consents/MARKETING/withdraw")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.http.post().uri(PAGES + "/consents/TREATMENT/withdraw").exchange())
			.hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.backstage.command(WithdrawConsent.class).kind()).isEqualTo(ConsentKind.TREATMENT);
	}

	@Test
	void the_questions_are_those_of_the_clinic_and_each_must_be_answered() {
		assertThat(get(PAGES + "/screenings/new")).hasStatusOk()
			.bodyText()
			.contains("in the last 30 days", "on Jan 10, 2025: yes", "value=\"Dr Roe\"")
			.doesNotContain("keloid", "Filled in as answered")
			.doesNotContainPattern("name=\"item.DIABETES.present\"\\s+checked");

		assertThat(this.http.post()
			.uri(PAGES + "/screenings/new")
			.param("answeredAt", "2025-01-11T09:00")
			.param("item.DIABETES.present", "true")
			.param("item.DIABETES.clearedBy", "Dr <Doe>")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"item.SUNBURN_OR_TAN.present-mistake\"", "Dr &lt;Doe&gt;");
	}

	@Test
	void a_screening_begins_as_answered_last_as_long_as_that_holds_so_that_a_letter_is_all_to_add() {
		showTheCourse(Instant.now().minus(Duration.ofDays(170)), null);

		assertThat(get(PAGES + "/screenings/new")).hasStatusOk()
			.bodyText()
			.contains("Filled in as answered on ")
			.containsPattern("class=\"yes\" name=\"item.DIABETES.present\"\\s+checked");
	}

	@Test
	void the_rest_is_answered_with_no_and_only_what_is_present_is_told_more_of() {
		assertThat(this.http.post()
			.uri(PAGES + "/screenings/new")
			.param("rest", "no")
			.param("item.DIABETES.present", "true")
			.exchange()).hasStatusOk()
			.bodyText()
			.containsPattern("value=\"false\"\\s+name=\"item.SUNBURN_OR_TAN.present\"\\s+checked")
			.containsPattern("name=\"item.DIABETES.present\"\\s+checked");

		assertThat(this.http.post()
			.uri(PAGES + "/screenings/new")
			.param("answeredAt", "2025-01-11T09:00")
			.param("item.SUNBURN_OR_TAN.present", "false")
			.param("item.SUNBURN_OR_TAN.since", "2025-01-01")
			.param("item.DIABETES.present", "true")
			.param("item.DIABETES.since", "2020-01-01")
			.exchange()).hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.backstage.command(RecordScreening.class).screening().answers()).containsExactly(
				Screening.Answer.no(ScreeningItem.SUNBURN_OR_TAN),
				new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2020, 1, 1), null, null, null, null));
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
		assertThat(this.backstage.command(RecordPatchTest.class).patchTest().settings()).isEmpty();

		String reading = PAGES + "/patch-tests/%s/reading".formatted(TEST);
		assertThat(get(reading)).hasStatusOk().bodyText().contains("crown");
		assertThat(this.http.post().uri(reading).param("readAt", "2025-01-13T10:00").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"outcome-mistake\"");
		assertThat(
				this.http.post().uri(reading).param("readAt", "2025-01-13T10:00").param("outcome", "CLEAR").exchange())
			.hasRedirectedUrl(COURSE_AFTER);
		assertThat(this.backstage.command(ReadPatchTest.class).reading().outcome()).isEqualTo(PatchTestOutcome.CLEAR);
	}

	@Test
	void a_patch_test_that_is_read_too_early_is_told_before_it_is_saved() {
		String reading = PAGES + "/patch-tests/%s/reading".formatted(TEST);

		assertThat(get(reading)).bodyText()
			.contains("It can be read from Jan 12, 2025, 10:00 on, 48 hours after it was made.")
			.doesNotContain("Too early");
		assertThat(told(reading, "2025-01-12T09:59", "CLEAR")).bodyText().contains("Too early", "Jan 12, 2025, 10:00");
		assertThat(told(reading, "2025-01-12T10:00", "CLEAR")).bodyText().doesNotContain("Too early");
		assertThat(told(reading, "2025-01-10T12:00", "REACTED")).bodyText().doesNotContain("Too early");
	}

	private MvcTestResult told(String reading, String readAt, String outcome) {
		return this.http.post().uri(reading + "/early").param("readAt", readAt).param("outcome", outcome).exchange();
	}

	private void showTheWholeCourse() {
		this.backstage.show(FindProgress.class, Samples.progress(7));
		this.backstage.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"),
				THEN, 2, List.of(), List.of(), List.of(), List.of(), 7));
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
			.contains("read too early", "can be read from Jan 12, 2025, 10:00 on", "Read it again");

		showTheCourse(THEN, new PatchTest.Reading(THEN.plus(Duration.ofHours(48)), PatchTestOutcome.CLEAR, null));
		assertThat(get(PAGES)).bodyText().doesNotContain("read too early", "Read it again");
	}

}
