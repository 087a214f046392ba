package com.fadeline.web.course.treatment;

import java.util.List;

import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.web.Samples;
import com.fadeline.web.course.ShownCourse;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Eyewear and anaesthetics are typed, and sent as numbers. */
class ProtectionFieldsTests extends TreatmentPageTest {

	@Test
	void eyewear_and_anaesthetic_are_typed_and_shown_again() {
		MvcTestResult refused = numbed(post(LASER, laser("2.8"))).param("eyewearCovers", "190-534, 1064")
			.param("eyewearDensity", "6,5")
			.param("areaCm2", "12x")
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("value=\"190-534, 1064\"", "value=\"6,5\"", "value=\"lidocaine cream\"")
			.containsPattern("<details class=\"anaesthetic\" open");

		numbed(post(LASER, laser("2.8"))).param("eyewearCovers", "190-534, 1064")
			.param("eyewearDensity", "6,5")
			.exchange();

		assertThat(this.buses.command(RecordLaserSitting.class).treatment()).satisfies((laser) -> {
			assertThat(laser.eyewear())
				.isEqualTo(new Eyewear(6.5, List.of(new Eyewear.Span(190, 534), Eyewear.Span.of(1064))));
			assertThat(laser.anaesthetic()).isEqualTo(ShownCourse.anaesthetic());
		});
		numbed(post(PAGES + "/saline-sessions/new", any())).param("solution", "SALINE").exchange();
		assertThat(this.buses.command(RecordSalineSession.class).treatment().anaesthetic())
			.isEqualTo(ShownCourse.anaesthetic());
	}

	@Test
	void eyewear_that_cannot_be_read_is_the_mistake_of_its_field() {
		assertThat(post(LASER, laser("2.8")).param("eyewearCovers", "534-190").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"eyewearCovers-mistake\"", "is not a list of wavelengths");
	}

	@Test
	void eyewear_and_anaesthetic_are_sent_as_numbers() {
		String numbers = "'anaesthetic': {'product': 'lidocaine cream', 'percent': 4, 'grams': 7.5, 'minutes': 45, 'occlusion': true, 'areaCm2': 30, 'bodyWeightKg': 70}";
		String sitting = "'performedAt': '2025-02-04T10:00:00Z', 'zones': ['CROWN'], 'operatorId': '%s'"
			.formatted(Samples.OPERATOR);

		assertThat(post("/api" + PAGES + "/laser-sittings",
				"{%s, 'settings': [{'laser': 'ND_YAG', 'wavelengthNm': 1064, 'fluenceJcm2': 2.8, 'spotMm': 4, 'pulse': {'value': 10, 'unit': 'NS'}}], 'eyewear': {'opticalDensity': 6, 'coversNm': [{'from': 1064}]}, %s}"
					.formatted(sitting, numbers)))
			.hasStatus(HttpStatus.CREATED);
		assertThat(this.buses.command(RecordLaserSitting.class).treatment()).satisfies((laser) -> {
			assertThat(laser.eyewear()).isEqualTo(new Eyewear(6.0, List.of(Eyewear.Span.of(1064))));
			assertThat(laser.anaesthetic()).isEqualTo(ShownCourse.anaesthetic());
		});
		assertThat(
				post("/api" + PAGES + "/saline-sessions", "{%s, 'solution': 'SALINE', %s}".formatted(sitting, numbers)))
			.hasStatus(HttpStatus.CREATED);
		assertThat(this.buses.command(RecordSalineSession.class).treatment().anaesthetic())
			.isEqualTo(ShownCourse.anaesthetic());
		assertThat(post("/api" + PAGES + "/saline-sessions",
				"{%s, 'solution': 'SALINE', 'anaesthetic': {'percent': 120}}".formatted(sitting)))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	private static MockMvcRequestBuilder numbed(MockMvcRequestBuilder request) {
		return request.param("anaestheticProduct", "lidocaine cream")
			.param("anaestheticPercent", "4")
			.param("anaestheticGrams", "7,5")
			.param("anaestheticMinutes", "45")
			.param("anaestheticOcclusion", "true")
			.param("anaestheticArea", "30")
			.param("bodyWeightKg", "70");
	}

}
