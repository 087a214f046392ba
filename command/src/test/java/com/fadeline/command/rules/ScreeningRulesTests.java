package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fadeline.api.Finding;
import com.fadeline.api.Severity;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.Screening.Answer;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;

import static com.fadeline.command.Examples.CONSENT;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.saline;
import static com.fadeline.command.Examples.screening;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The health questions by the standard numbers, before a sitting on 2 February: each has
 * a validity of its own.
 */
class ScreeningRulesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final Proposal SALINE = new Proposal.Treating(SITTING, saline(DAY, "CROWN"));

	private static final Proposal LASER = new Proposal.Treating(SITTING, laser(DAY, "CROWN"));

	private static final Proposal PLANNING = new Proposal.Planning(Method.SALINE,
			booking(new SittingId(id(11)), DAY, "CROWN"));

	@ParameterizedTest
	@EnumSource(names = { "PREGNANT_OR_BREAST_FEEDING", "INFECTION_OR_INFLAMMATION_AT_SITE", "SUNBURN_OR_TAN",
			"NEW_MEDICINES", "NEW_OR_CHANGED_MOLES" })
	void what_changes_from_day_to_day_is_asked_at_every_sitting(ScreeningItem item) {
		assertThat(Policy.standard().screening().validDays(item)).isEqualTo(1);
		assertThat(findings(SALINE, screening(DAY.minusDays(2)))).singleElement()
			.satisfies((finding) -> assertThat(finding.values().getLast().texts())
				.contains("ScreeningItem." + item.name()));
		assertThat(findings(SALINE, screening(DAY.minusDays(2)), no(DAY, item))).singleElement()
			.satisfies((finding) -> assertThat(finding.values().getLast().texts()).hasSize(4)
				.doesNotContain("ScreeningItem." + item.name()));
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 0", "2, 1" })
	void an_answer_of_one_day_holds_until_the_next(int days, int findings) {
		assertThat(findings(SALINE, screening(DAY.minusDays(days)))).hasSize(findings)
			.allMatch((finding) -> finding.id().equals("screening.expired"));
	}

	@Test
	void one_answer_is_no_screening_and_one_finding_names_the_questions_never_asked() {
		assertThat(findings(SALINE, no(DAY, ScreeningItem.EPILEPSY))).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo("screening.missing");
			assertThat(finding.severity()).isEqualTo(Severity.BREACH);
			assertThat(finding.message()).contains("diabetes", "moles in the field").doesNotContain("epilepsy");
			assertThat(finding.values().getLast().texts()).hasSize(ScreeningItem.values().length - 1);
		});
	}

	@Test
	void a_later_answer_renews_itself_alone() {
		LocalDate first = DAY.minusDays(200);

		assertThat(findings(SALINE, screening(first), no(DAY, ScreeningItem.EPILEPSY))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.id()).isEqualTo("screening.expired");
				assertThat(finding.message()).contains("diabetes").doesNotContain("epilepsy");
			});
	}

	@Test
	void a_plan_leaves_for_the_day_what_is_asked_at_every_sitting() {
		assertThat(findings(PLANNING, screening(DAY.minusDays(90)))).isEmpty();
		assertThat(findings(PLANNING, screening(DAY.minusDays(181)))).singleElement().satisfies((finding) -> {
			assertThat(finding.severity()).isEqualTo(Severity.CAUTION);
			assertThat(finding.message()).contains("diabetes").doesNotContain("sunburn");
		});
	}

	@Test
	void what_was_answered_in_another_course_holds_in_this_one() {
		Facts here = Facts.unprepared().agreed(CONSENT, null);

		assertThat(here.beside(Facts.unprepared().screened(screening(DAY))).findingsByStandard(SALINE)).isEmpty();
	}

	@Test
	void what_is_present_by_another_course_counts_in_this_one_until_it_is_answered_later() {
		Facts other = Facts.unprepared().screened(screening(DAY.minusDays(3), ScreeningItem.GOLD_THERAPY));
		Facts before = Facts.unprepared().agreed(CONSENT, null).screened(screening(DAY.minusDays(9)));
		Facts after = Facts.unprepared().agreed(CONSENT, null).screened(screening(DAY));

		assertThat(before.beside(other).findingsByStandard(SALINE)).extracting(Finding::id)
			.contains("screening.blocked");
		assertThat(after.beside(other).findingsByStandard(SALINE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ORAL_ISOTRETINOIN, screening.clearance, screening.blocked",
			"TOPICAL_RETINOID_OR_PEEL, screening.caution, screening.blocked",
			"MOLES_IN_FIELD, screening.blocked, screening.blocked",
			"NEW_OR_CHANGED_MOLES, screening.blocked, screening.blocked",
			"NEW_MEDICINES, screening.caution, screening.caution",
			"HERPES_AT_SITE, screening.clearance, screening.clearance",
			"ALLERGY_TO_LOCAL_ANAESTHETIC, screening.caution, screening.caution",
			"ALLERGY_TO_LATEX_OR_ADHESIVE, screening.caution, screening.caution",
			"FILLER_OR_TRANSPLANT, screening.clearance, screening.clearance",
			"IMPLANT_UNDER_SITE, screening.clearance, screening.clearance" })
	void an_outcome_may_depend_on_the_method(ScreeningItem item, String laser, String saline) {
		Screening present = screening(DAY, item);

		assertThat(findings(SALINE, present)).extracting(Finding::id).containsExactly(saline);
		assertThat(tested(present).findingsByStandard(LASER)).extracting(Finding::id).containsExactly(laser);
	}

	@ParameterizedTest
	@CsvSource({ "TOPICAL_RETINOID_OR_PEEL, 28", "FILLER_OR_TRANSPLANT, 92", "ORAL_ISOTRETINOIN, 184" })
	void what_is_over_long_enough_counts_no_more(ScreeningItem item, int days) {
		assertThat(findings(SALINE, since(item, DAY.minusDays(days - 1)))).hasSize(1);
		assertThat(findings(SALINE, since(item, DAY.minusDays(days)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "Dr Lee, 2026-01-20, 2026-02-02, -", "Dr Lee, 2026-01-20, 2026-02-01, expired",
					"Dr Lee, 2026-01-20, -, no expiry", "Dr Lee, -, 2026-08-01, no date",
					"-, 2026-01-20, 2026-08-01, no doctor", "Dr Lee, -, -, 'no date, no expiry'",
					"-, -, -, 'no doctor, no date, no expiry'", "Dr Lee, 2026-02-03, 2026-08-01, written later" })
	void a_letter_clears_with_its_date_its_doctor_and_an_expiry_to_come(@Nullable String doctor,
			@Nullable LocalDate written, @Nullable LocalDate expiry, @Nullable String gaps) {
		Answer moles = new Answer(ScreeningItem.MOLES_IN_FIELD, true, null, doctor, written, expiry, null);
		Screening answered = answered(DAY, moles);

		assertThat(findings(SALINE, answered)).map(Finding::message)
			.satisfies((messages) -> assertThat(messages).hasSize((gaps == null) ? 0 : 1))
			.allSatisfy((message) -> assertThat(message).contains("(" + gaps + ")"));
	}

	@Test
	void the_name_of_a_doctor_alone_does_not_clear() {
		Answer diabetes = new Answer(ScreeningItem.DIABETES, true, null, "Dr Lee", null, null, null);

		assertThat(findings(SALINE, answered(DAY, diabetes))).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo("screening.clearance");
			assertThat(finding.message()).contains("no date, no expiry");
		});
	}

	@Test
	void a_letter_does_not_clear_saline_within_six_months_of_isotretinoin() {
		Answer isotretinoin = Answer.yes(ScreeningItem.ORAL_ISOTRETINOIN).cleared("Dr Lee", DAY, DAY.plusDays(90));

		assertThat(findings(SALINE, answered(DAY, isotretinoin))).hasSize(1);
		assertThat(tested(answered(DAY, isotretinoin)).findingsByStandard(LASER)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "2026-02-03, -, structure.letterDate",
			"2026-01-20, 2026-01-19, structure.letterExpiry", "2026-01-20, 2026-01-20, -", "2026-02-02, -, -" })
	void a_letter_that_cannot_be_is_refused(LocalDate written, @Nullable LocalDate expiry, @Nullable String rule) {
		Answer letter = new Answer(ScreeningItem.DIABETES, true, null, "Dr Lee", written, expiry, null);

		assertThat(Facts.ofCourse().findings(new Proposal.Answering(answered(DAY, letter)))).extracting(Finding::id)
			.isEqualTo((rule == null) ? List.of() : List.of(rule));
	}

	private static List<Finding> findings(Proposal intention, Screening... screenings) {
		Facts facts = Facts.unprepared().agreed(CONSENT, null);
		Stream.of(screenings).forEach(facts::screened);
		return facts.findingsByStandard(intention);
	}

	private static Facts tested(Screening screening) {
		return Facts.ofCourse().screened(screening);
	}

	private static Screening no(LocalDate day, ScreeningItem item) {
		return new Screening(at(day), List.of(Answer.no(item)));
	}

	private static Screening since(ScreeningItem item, LocalDate day) {
		return answered(DAY, new Answer(item, true, day, null, null, null, null));
	}

	/** All questions answered that day, all but that one with no. */
	private static Screening answered(LocalDate day, Answer present) {
		return new Screening(at(day),
				screening(day).answers()
					.stream()
					.map((answer) -> (answer.item() == present.item()) ? present : answer)
					.toList());
	}

}
