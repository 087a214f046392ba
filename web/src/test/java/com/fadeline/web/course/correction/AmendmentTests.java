package com.fadeline.web.course.correction;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.FadingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class AmendmentTests extends HttpTest {

	private static final String FADING = COURSE + "/fadings/" + Samples.FADED;

	private static final String REACTION = COURSE + "/reactions/" + Samples.REACTED;

	@Test
	void fields_sent_replace_those_on_record_and_the_others_stay() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(amend("""
				{'reason': 'misread', 'pain': 6, 'notes': null,
				 'overrides': [{'rule': 'interval.floor', 'reason': 'as agreed'}]}"""))
			.hasStatus(HttpStatus.NO_CONTENT);

		AmendSitting command = this.buses.command(AmendSitting.class);
		LaserTreatment before = Samples.treatment();
		assertThat(command.treatment()).isEqualTo(new LaserTreatment(before.performedAt(), before.zones(),
				before.operatorId(), before.deviceId(), before.settings(), before.technique(), before.endpoint(),
				before.anaesthesia(), before.cooling(), before.eyeProtection(), before.areaCm2(), 6, null));
		assertThat(command.reason()).isEqualTo("misread");
		assertThat(command.overrides()).containsExactly(new RuleOverride("interval.floor", "as agreed"));
	}

	@Test
	void a_whole_treatment_may_be_sent_as_well() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(amend("""
				{'reason': 'wrong sheet', 'sittingId': '%s', 'performedAt': '2025-02-05T10:00:00Z', 'zones': ['SCAR'],
				 'operatorId': '%s', 'settings': [{'laser': 'ND_YAG', 'wavelengthNm': 532, 'fluenceJcm2': 1,
				 'spotMm': 3, 'pulse': {'value': 450, 'unit': 'PS'}}]}""".formatted(Samples.SITTING, Samples.OPERATOR)))
			.hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(AmendSitting.class).treatment().zones()).containsExactly("SCAR");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{'pain': 6}                                        | reason
			{'reason': ' ', 'pain': 6}                         | reason
			{'reason': 'slip', 'pian': 6}                      | pian
			{'reason': 'slip', 'pain': 11}                     | pain
			{'reason': 'slip', 'zones': null}                  | zones
			{'reason': 'slip', 'method': 'SALINE'}             | method
			{'reason': 'slip', 'lot': '7'}                     | lot
			{'reason': 'slip', 'settings': [{'spotMm': 'big'}]} | settings[0].spotMm
			""", quoteCharacter = '"')
	void what_would_not_be_a_treatment_is_reported_by_its_field(String body, String field) {
		this.buses.show(FindCourse.class, Samples.course(4));

		MvcTestResult answer = amend(body);

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void an_amendment_holds_for_the_state_it_was_merged_over() {
		this.buses.show(FindCourse.class, Samples.course(4));

		amend("{'reason': 'slip', 'pain': 6}");

		assertThat(this.buses.commands().getLast().getMetaData()).containsEntry(MetaDataKeys.EXPECTED_SEQUENCE, 4L);
	}

	@Test
	void an_amendment_that_was_overtaken_is_merged_again() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.answer((message) -> {
			if (message.getMetaData().get(MetaDataKeys.EXPECTED_SEQUENCE).equals(4L)) {
				this.buses.show(FindCourse.class, Samples.course(5));
				throw new CommandExecutionException("stale", null, new Rejection.Stale("It is at 5", 4, 5));
			}
			return new Receipt(Samples.SITTING, 6, false, List.of());
		});

		assertThat(amend("{'reason': 'slip', 'pain': 6}")).hasStatus(HttpStatus.NO_CONTENT)
			.hasHeader(HttpHeaders.ETAG, "\"6\"");
		assertThat(this.buses.commands()).hasSize(2);
	}

	@Test
	void an_amender_who_names_a_state_is_shown_that_it_has_passed() {
		this.buses.show(FindCourse.class, Samples.course(5));
		this.buses.refuse(new Rejection.Stale("It is at 5", 4, 5));

		MvcTestResult answer = this.http.post()
			.uri(SITTING + "/amend")
			.header(HttpHeaders.IF_MATCH, "\"4\"")
			.contentType(MediaType.APPLICATION_JSON)
			.content(json("{'reason': 'slip', 'pain': 6}"))
			.exchange();

		assertThat(answer).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(this.buses.commands()).hasSize(1);
	}

	@Test
	void only_a_recorded_sitting_can_be_amended() {
		this.buses.show(FindCourse.class, Samples.course(5));

		assertThat(post(COURSE + "/sittings/%s/amend".formatted(Samples.OPERATOR), "{'reason': 'slip', 'pain': 6}"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void fields_of_a_fading_replace_those_on_record() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(post(FADING + "/amend", "{'reason': 'digits swapped', 'percent': 53, 'zone': 'CROWN'}"))
			.hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(AmendFading.class)).returns("digits swapped", AmendFading::reason)
			.returns(new Fading(new FadingId(Samples.FADED), Instant.parse("2025-03-04T10:00:00Z"), 53, "CROWN",
					Observer.CLIENT, Scale.VISUAL, null), AmendFading::fading);
	}

	@Test
	void fields_of_a_reaction_replace_those_on_record() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(post(REACTION + "/amend", "{'reason': 'it was milder', 'grade': 1, 'sittingId': null}"))
			.hasStatus(HttpStatus.NO_CONTENT);

		Reaction before = Samples.REACTION;
		assertThat(this.buses.command(AmendReaction.class)).returns("it was milder", AmendReaction::reason)
			.returns(new Reaction(before.reactionId(), before.kind(), 1, before.onsetAt(), null, before.zones(),
					before.notes()), AmendReaction::reaction);
	}

	@Test
	void fields_of_the_assessment_replace_those_on_record() {
		this.buses.show(FindCourse.class, Samples.course(4));

		assertThat(post(COURSE + "/assessment/amend", "{'reason': 'other sheet', 'inkAgeMonths': 8}"))
			.hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(AmendAssessment.class)).returns("other sheet", AmendAssessment::reason)
			.returns(new Assessment(null, null, null, null, null, null, 8, null), AmendAssessment::assessment);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fading     | {'percent': 6}                       | reason
			fading     | {'reason': 'slip', 'percent': 101}   | percent
			fading     | {'reason': 'slip', 'percent': null}  | percent
			fading     | {'reason': 'slip', 'overrides': []}  | overrides
			fading     | {'reason': 'slip', 'id': 'another'}  | id
			reaction   | {'reason': 'slip', 'grade': 6}       | grade
			reaction   | {'reason': 'slip', 'resolvedAt': ''} | resolvedAt
			assessment | {'reason': 'slip', 'phototype': 'X'} | phototype
			assessment | {'inkAgeMonths': 8}                  | reason
			""", quoteCharacter = '"')
	void what_could_not_have_been_sent_is_reported_by_its_field(String kind, String body, String field) {
		this.buses.show(FindCourse.class, Samples.course(4));

		MvcTestResult answer = post(switch (kind) {
			case "fading" -> FADING;
			case "reaction" -> REACTION;
			default -> COURSE + "/assessment";
		} + "/amend", body);

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void what_is_not_on_record_is_not_amended() {
		this.buses.show(FindCourse.class, Samples.course(5));

		assertThat(post(COURSE + "/fadings/%s/amend".formatted(Samples.OPERATOR), "{'reason': 'slip', 'percent': 6}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(COURSE + "/reactions/%s/amend".formatted(Samples.OPERATOR), "{'reason': 'slip', 'grade': 1}"))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void what_was_a_mistake_is_retracted_for_a_reason() {
		assertThat(post(SITTING + "/retract", "{'reason': 'other client'}")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.command(RetractSitting.class).reason()).isEqualTo("other client");
		assertThat(post(REACTION + "/retract", "{'reason': 'other client'}")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.command(RetractReaction.class).reason()).isEqualTo("other client");
		assertThat(post(SITTING + "/retract", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(REACTION + "/retract", "{'reason': ' '}")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	private MvcTestResult amend(String body) {
		return post(SITTING + "/amend", body);
	}

}
