package com.fadeline.web.course;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fadeline.api.Page;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.EarlierCorrection;
import com.fadeline.api.course.treatment.History;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class PrintedRecordTests extends HttpTest {

	private static final String RECORD = "/clients/%s/export".formatted(Samples.CLIENT);

	private static final String ASSESSMENT = "/courses/%s/assessment".formatted(Samples.COURSE);

	@BeforeEach
	void show() {
		CourseView course = ShownCourse.WHOLE.view();
		this.buses.show(FindDetails.class,
				new ClientIdentity(course.clientId(), course.clinicId(), ShownCourse.WHOLE.details(), null, 4));
		this.buses.show(SearchCourses.class,
				new SearchCourses.Result(new Page<>(
						List.of(new CourseView.Summary(course.courseId(), course.clientId(), course.clinicId(),
								course.status(), course.bodySite(), course.goal(), course.openedOn(), 2, 4)),
						0, 100, 1)));
		this.buses.show(FindCourse.class, course);
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindProgress.class, Samples.progress(4));
		this.buses.show(FindCourseHistory.class, ShownCourse.WHOLE.history());
		this.buses.show(FindAccesses.class, new FindAccesses.Result(new Page<>(List.of(), 0, 100, 0), List.of()));
		this.buses.show(FindAccessesByDay.class,
				new FindAccessesByDay.Result(new Page<>(List.of(), 0, 100, 0), List.of()));
	}

	@Test
	void it_has_every_sitting_in_full_and_who_it_is_about_on_each_page() {
		assertThat(get(RECORD)).hasStatusOk()
			.bodyText()
			.containsPattern("class=\"running\"[^>]*>Ada Byron · born Dec 10, 1985")
			.contains("Ines Marchetti", "750 ps · crown, left eyebrow", "210 pulses", "metal shields",
					"190–534, 1064 nm · OD 6.5", "lidocaine cream · 4", "cold air", "S2610", "Needle lot", "IV",
					"iron oxide", "cancelled")
			.contains("May 2023 · Nd:YAG · 1064 nm · 2–3 J/cm²", "faded 20\u00a0%", "tattooed twice");
	}

	@Test
	void it_states_what_was_corrected_or_withdrawn_of_earlier_sittings() {
		CourseView course = ShownCourse.WHOLE.view();
		History history = course.histories().getFirst();
		this.buses.show(FindCourse.class,
				Samples.corrected(course, new EarlierCorrection(history.id(), 1, "misread", null),
						new EarlierCorrection(history.id(), null, "other client", history)));

		assertThat(get(RECORD)).bodyText()
			.containsPattern("<li>May 2023 [^<]* · corrected</li>")
			.contains("Withdrawn: other client")
			.doesNotContain("<p>corrected</p>");
	}

	@Test
	void it_has_the_answers_no_the_letters_and_the_consents() {
		assertThat(get(RECORD)).bodyText()
			.contains("<td>no</td>", "<td>yes</td>", "Dr Meyer · Jan 3, 2025 · valid until Jul 3, 2025",
					"well controlled", "form 2025-1", "withdrawn Feb 4, 2025");
	}

	@Test
	void a_client_may_print_it_too_and_sees_who_treated_by_name() throws Exception {
		byte[] page = this.http.get()
			.uri(RECORD)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)
			.exchange()
			.getResponse()
			.getContentAsByteArray();

		assertThat(new String(page, StandardCharsets.UTF_8))
			.contains("born Dec 10, 1985", "210 pulses", "Ines Marchetti")
			.doesNotContain(Samples.OPERATOR.toString());
	}

	@Test
	void the_assessment_stands_under_the_name_and_is_revised_from_what_is_known() {
		assertThat(get("/courses/%s/laser-sittings/new".formatted(Samples.COURSE))).bodyText()
			.contains("phototype IV · iron oxide · black, grey", "scarring: minimal", ASSESSMENT);
		assertThat(get(ASSESSMENT)).hasStatusOk().bodyText().containsPattern("value=\"IV\" [^>]*checked");

		assertThat(this.http.post()
			.uri(ASSESSMENT)
			.param("assessment.phototype", "II")
			.param("assessment.pigment", "CARBON")
			.param("assessment.inkAgeMonths", "12")
			.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(ReviseAssessment.class).assessment()).satisfies((assessment) -> {
			assertThat(assessment.phototype()).isEqualTo(Phototype.II);
			assertThat(assessment.pigment()).isEqualTo(Pigment.CARBON);
			assertThat(assessment.inkAgeMonths()).isEqualTo(12);
			assertThat(assessment.colours()).isEmpty();
		});
	}

	@Test
	void an_assessment_that_cannot_be_keeps_what_was_typed() {
		assertThat(this.http.post().uri(ASSESSMENT).param("assessment.inkAgeMonths", "-3").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("value=\"-3\"");
		assertThat(this.buses.commands()).isEmpty();
	}

}
