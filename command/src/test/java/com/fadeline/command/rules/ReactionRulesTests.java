package com.fadeline.command.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ReactionId;
import com.fadeline.command.Examples;
import com.fadeline.command.rules.CourseFacts.Graded;
import com.fadeline.command.rules.CourseFacts.Reacted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReactionRulesTests {

	private static final Proposal PLANNING = new Proposal.Planning(Method.LASER,
			Examples.booking(Examples.SITTING, Examples.TODAY, "CROWN"));

	private static final Instant NOW = Examples.at(Examples.TODAY);

	private static final Instant ONSET = NOW.minus(Duration.ofDays(60));

	private static final Instant OVER = NOW.minus(Duration.ofDays(30));

	@ParameterizedTest
	@EnumSource(names = { "ALLERGIC", "DARKENING", "HYPERTROPHIC_SCAR", "KELOID_SCAR" })
	void kinds_that_forbid_treatment_do_so_at_any_grade_and_once(ReactionKind kind) {
		assertThat(judge(new Reacted(reaction(kind, 1, null), null))).containsExactly("reaction.kind BREACH");
		assertThat(judge(new Reacted(reaction(kind, 4, null), null))).containsExactly("reaction.kind BREACH");
	}

	@ParameterizedTest
	@CsvSource({ "ALLERGIC,1,", "ALLERGIC,2,reaction.kind BREACH", "BLISTER,2,", "BLISTER,3,reaction.kind BREACH",
			"KELOID_SCAR,2,", "OTHER,4,reaction.kind BREACH" })
	void what_was_severe_asks_for_a_letter_once_it_is_over(ReactionKind kind, int grade, @Nullable String finding) {
		assertThat(judge(new Reacted(reaction(kind, grade, null), OVER)))
			.isEqualTo((finding == null) ? List.of() : List.of(finding));
	}

	@ParameterizedTest
	@CsvSource({ "-20,,0", "-20,0,0", "-20,-1,1", "1,,1", "-59,,1" })
	void a_letter_clears_from_its_date_to_its_expiry_what_came_before_it(int date, @Nullable Integer expiry,
			int findings) {
		LocalDate today = Examples.TODAY;
		Clearance letter = new Clearance("Dr A", today.plusDays(date), (expiry == null) ? null : today.plusDays(expiry),
				null);
		Graded worse = new Graded(ONSET.plus(Duration.ofDays(10)), 3);

		assertThat(judge(new Reacted(reaction(ReactionKind.BLISTER, 2, null), OVER, ReactionOutcome.HEALED,
				List.of(worse), List.of(letter))))
			.hasSize(findings);
	}

	@Test
	void a_letter_does_not_clear_what_is_still_open() {
		Clearance letter = new Clearance("Dr A", Examples.TODAY.minusDays(1), null, null);

		assertThat(judge(new Reacted(reaction(ReactionKind.ALLERGIC, 2, null), null, null, List.of(), List.of(letter))))
			.containsExactly("reaction.kind BREACH");
	}

	@Test
	void an_open_reaction_is_stated_once_by_its_grade() {
		assertThat(judge(new Reacted(reaction(ReactionKind.BLISTER, 3, null), null)))
			.containsExactly("reaction.open BREACH");
		assertThat(judge(new Reacted(reaction(ReactionKind.BLISTER, 2, null), null)))
			.containsExactly("reaction.open BREACH");
	}

	@Test
	void the_grade_of_a_client_asks_for_an_assessment_and_decides_nothing() {
		Reaction reported = reaction(ReactionKind.BLISTER, 4, Observer.CLIENT);

		assertThat(judge(new Reacted(reported, null))).containsExactly("reaction.unassessed CAUTION");
		assertThat(judge(new Reacted(reported, OVER))).isEmpty();
		assertThat(judge(assessed(reported, 1))).isEmpty();
		assertThat(judge(assessed(reported, 2))).containsExactly("reaction.open BREACH");
	}

	@Test
	void a_scar_that_persists_asks_for_a_letter() {
		assertThat(judge(new Reacted(reaction(ReactionKind.KELOID_SCAR, 1, null), OVER, ReactionOutcome.PERSISTS,
				List.of(), List.of())))
			.containsExactly("reaction.kind BREACH");
		assertThat(judge(new Reacted(reaction(ReactionKind.HYPOPIGMENTATION, 1, null), OVER, ReactionOutcome.PERSISTS,
				List.of(), List.of())))
			.isEmpty();
	}

	@Test
	void a_reaction_of_another_course_counts_and_the_course_is_named() {
		Facts other = Facts.of(BodySite.FACE, Examples.CARBON, "LEFT")
			.reacted(new Reacted(reaction(ReactionKind.ALLERGIC, 2, null), OVER));
		Facts facts = Facts.ofCourse().beside(other);

		assertThat(facts.findings(PLANNING)).filteredOn((finding) -> finding.id().startsWith("reaction."))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.values()).hasSize(6))
			.extracting(Finding::message)
			.asString()
			.contains("course on the face opened on " + Examples.OPENED_ON);
	}

	private static Reacted assessed(Reaction reaction, int grade) {
		return new Reacted(reaction, null, null, List.of(new Graded(OVER, grade)), List.of());
	}

	private static Reaction reaction(ReactionKind kind, int grade, @Nullable Observer gradedBy) {
		return new Reaction(new ReactionId(Examples.id(8)), kind, grade, ONSET, null, List.of(), null,
				(kind == ReactionKind.OTHER) ? "tingling" : null, gradedBy);
	}

	private static List<String> judge(Reacted reacted) {
		return Facts.ofCourse()
			.reacted(reacted)
			.judge(PLANNING)
			.stream()
			.filter((finding) -> finding.startsWith("reaction."))
			.toList();
	}

}
