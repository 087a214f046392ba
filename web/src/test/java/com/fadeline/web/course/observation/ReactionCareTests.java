package com.fadeline.web.course.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.api.Rejection;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs send after a reaction. */
class ReactionCareTests extends HttpTest {

	private static final String REACTION = COURSE + "/reactions/" + Samples.REACTED;

	private static final Instant AT = Instant.parse("2025-02-06T10:00:00Z");

	@Test
	void a_reaction_is_assessed_with_a_grade_a_moment_and_notes() {
		assertThat(post(REACTION + "/assess", "{'grade': 3, 'assessedAt': '2025-02-06T10:00:00Z', 'notes': 'open'}"))
			.hasStatus(HttpStatus.NO_CONTENT)
			.hasHeader(HttpHeaders.ETAG, "\"0\"");

		assertThat(this.buses.command(AssessReaction.class))
			.returns(Samples.REACTION.reactionId(), AssessReaction::reactionId)
			.returns(new ReactionAssessment(3, AT, "open"), AssessReaction::assessment);
	}

	@Test
	void a_follow_up_is_created_under_its_own_id_and_leads_to_its_reaction() {
		UUID id = UUID.fromString("01940000-0000-7000-8000-00000000000c");

		MvcTestResult answer = post(REACTION + "/follow-ups", """
				{'id': '%s', 'at': '2025-02-06T10:00:00Z', 'action': 'cooled', 'grade': 2, 'nextLook': '2025-02-09',
				 'informed': 'her doctor', 'reportedTo': 'the maker', 'reportedOn': '2025-02-07'}""".formatted(id));

		assertThat(answer).hasStatus(HttpStatus.CREATED).hasHeader(HttpHeaders.LOCATION, REACTION);
		assertThat(this.buses.command(FollowUpReaction.class).followUp()).isEqualTo(new FollowUp(new FollowUpId(id), AT,
				"cooled", 2, LocalDate.of(2025, 2, 9), "her doctor", "the maker", LocalDate.of(2025, 2, 7)));
	}

	@Test
	void a_follow_up_needs_no_more_than_what_was_done_and_when() {
		assertThat(post(REACTION + "/follow-ups", "{'at': '2025-02-06T10:00:00Z', 'action': 'called'}"))
			.hasStatus(HttpStatus.CREATED);

		FollowUp followUp = this.buses.command(FollowUpReaction.class).followUp();
		assertThat(followUp.followUpId().value().version()).isEqualTo(7);
		assertThat(followUp).isEqualTo(new FollowUp(followUp.followUpId(), AT, "called", null, null, null, null, null));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'2026-02-07'", "-" })
	void a_reaction_is_cleared_by_a_letter_that_may_expire(LocalDate expiry) {
		String body = (expiry == null) ? "" : ", 'expiry': '%s'".formatted(expiry);

		assertThat(post(REACTION + "/clear", "{'doctor': 'Dr Roe', 'date': '2025-02-07'%s}".formatted(body)))
			.hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(ClearReaction.class))
			.returns(Samples.REACTION.reactionId(), ClearReaction::reactionId)
			.returns(new Clearance("Dr Roe", LocalDate.of(2025, 2, 7), expiry, null), ClearReaction::clearance);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			assess     | {'grade': 0, 'assessedAt': '2025-02-06T10:00:00Z'}                   | grade
			assess     | {'grade': 6, 'assessedAt': '2025-02-06T10:00:00Z'}                   | grade
			assess     | {'assessedAt': '2025-02-06T10:00:00Z'}                               | grade
			assess     | {'grade': 2}                                                         | assessedAt
			follow-ups | {'at': '2025-02-06T10:00:00Z'}                                       | action
			follow-ups | {'at': '2025-02-06T10:00:00Z', 'action': ' '}                        | action
			follow-ups | {'action': 'called'}                                                 | at
			follow-ups | {'at': '2025-02-06T10:00:00Z', 'action': 'called', 'grade': 6}       | grade
			follow-ups | {'at': '2025-02-06T10:00:00Z', 'action': 'called', 'nextLook': 'no'} | nextLook
			clear      | {'date': '2025-02-07'}                                               | doctor
			clear      | {'doctor': ' ', 'date': '2025-02-07'}                                | doctor
			clear      | {'doctor': 'Dr Roe'}                                                 | date
			clear      | {'doctor': 'Dr Roe', 'date': '2025-02-07', 'expiry': 'never'}        | expiry
			""")
	void what_is_missing_or_cannot_be_is_the_mistake_of_its_field(String step, String body, String field) {
		MvcTestResult answer = post("%s/%s".formatted(REACTION, step), body);

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		assertThat(this.buses.commands()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "assess {'grade': 2, 'assessedAt': '2025-02-06T10:00:00Z'}",
			"follow-ups {'at': '2025-02-06T10:00:00Z', 'action': 'called'}",
			"clear {'doctor': 'Dr Roe', 'date': '2025-02-07'}" })
	void a_reaction_that_is_not_on_record_is_not_found(String sent) {
		this.buses.refuse(new Rejection.NotFound("There is no such reaction"));
		String[] parts = sent.split(" ", 2);

		assertThat(post("%s/%s".formatted(REACTION, parts[0]), parts[1])).hasStatus(HttpStatus.NOT_FOUND);
	}

}
