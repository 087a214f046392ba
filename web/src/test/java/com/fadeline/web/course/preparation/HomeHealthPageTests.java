package com.fadeline.web.course.preparation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Health questions answered at home, and verified by a specialist. */
class HomeHealthPageTests extends HttpTest {

	private static final String HOME = "/progress/" + Samples.COURSE + "/health";

	private static final String STAFF = "/courses/" + Samples.COURSE + "/screenings/new";

	private static final UUID ID = UUID.randomUUID();

	@BeforeEach
	void show() {
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindAnswers.class, new FindAnswers.Result(List.of()));
		this.buses.show(FindCourse.class, course(Duration.ofHours(48)));
	}

	private static CourseView course(Duration ahead) {
		return Samples.booked(Samples.course(4), Method.LASER, Instant.now().plus(ahead));
	}

	@Test
	void a_client_answers_in_simple_words_before_an_appointment() {
		assertThat(asClient(this.http.get().uri(HOME))).bodyText()
			.contains("Are you pregnant or breast-feeding?", "Have you noticed new or changed moles in the area?")
			.doesNotContain("phototype", "iron oxide");

		assertThat(asClient(answering())).hasStatus(HttpStatus.FOUND);

		HomeAnswers sent = this.buses.command(AnswerAtHome.class).answers();
		assertThat(sent.answersId().value()).isEqualTo(ID);
		assertThat(sent.sittingId()).isEqualTo(new SittingId(Samples.BOOKED));
		assertThat(sent.to(ScreeningItem.DIABETES)).contains(new Screening.Answer(ScreeningItem.DIABETES, true,
				LocalDate.of(2020, 1, 1), null, null, null, "with tablets"));
		assertThat(sent.to(ScreeningItem.EPILEPSY)).contains(Screening.Answer.no(ScreeningItem.EPILEPSY));
		assertThat(sent.to(ScreeningItem.PHOTOTYPE_V_OR_VI)).isEmpty();

		this.buses.show(FindCourse.class, course(Duration.ofHours(48)).answeredAtHome(sent));
		assertThat(asClient(this.http.get().uri(HOME))).bodyText().contains("value=\"with tablets\"");
	}

	@Test
	void an_open_question_is_asked_for_and_far_from_an_appointment_none_is() {
		assertThat(asClient(this.http.post().uri(HOME).param("id", ID.toString()))).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"item.DIABETES.present-mistake\"");
		this.buses.show(FindCourse.class, course(Duration.ofHours(73)));
		assertThat(asClient(this.http.get().uri(HOME))).hasStatusOk().bodyText().contains("three days before");
		assertThat(asClient(answering())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.http.get().uri(HOME).exchange()).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void a_specialist_sees_them_beside_each_question_and_verifies_each_with_one_tap() {
		Instant answeredAt = Instant.now().minus(Duration.ofHours(5));
		this.buses.show(FindCourse.class,
				course(Duration.ofHours(1)).answeredAtHome(
						new HomeAnswers(new HomeAnswersId(ID), new SittingId(Samples.BOOKED), answeredAt,
								List.of(new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2020, 1, 1),
										null, null, null, "with tablets"),
										Screening.Answer.no(ScreeningItem.EPILEPSY)))));
		assertThat(get(STAFF)).bodyText()
			.contains("Answers from home to verify: 2.", "at home: yes", "“with tablets”", "at home: no")
			.containsPattern("name=\"item.DIABETES.present\"(?! checked)");
		assertThat(this.http.post().uri(STAFF).param("rest", "no").exchange()).bodyText()
			.contains("value=\"false\" name=\"item.EPILEPSY.present\" checked")
			.doesNotContain("name=\"item.DIABETES.present\" checked");

		MockMvcRequestBuilder request = this.http.post().uri(STAFF).param("answeredAt", "2026-01-02T10:00");
		for (ScreeningItem item : ScreeningItem.values()) {
			request.param("item." + item + ".present", String.valueOf(item == ScreeningItem.DIABETES));
		}
		request.param("item.DIABETES.since", "2020-01-01").param("item.DIABETES.note", "with tablets");
		assertThat(request.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(RecordScreening.class).screening().answers())
			.contains(new Screening.Answer(ScreeningItem.DIABETES, true, LocalDate.of(2020, 1, 1), null, null, null,
					"with tablets"), Screening.Answer.no(ScreeningItem.EPILEPSY));
	}

	private MockMvcRequestBuilder answering() {
		MockMvcRequestBuilder request = this.http.post().uri(HOME).param("id", ID.toString());
		for (ScreeningItem item : ScreeningItem.values()) {
			request.param("item." + item + ".present", String.valueOf(item == ScreeningItem.DIABETES));
		}
		return request.param("item.DIABETES.since", "2020-01-01").param("item.DIABETES.note", "with tablets");
	}

	private static MvcTestResult asClient(MockMvcRequestBuilder request) {
		return request.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).exchange();
	}

}
