package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import com.fadeline.api.course.preparation.RenewalReason;
import com.fadeline.api.clinical.ConsentRenewal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

import static com.fadeline.command.Examples.CLEAR;
import static com.fadeline.command.Examples.CONSENT;
import static com.fadeline.command.Examples.PREPARED_ON;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.patchTest;
import static com.fadeline.command.Examples.reaction;
import static com.fadeline.command.Examples.saline;
import static com.fadeline.command.Examples.screening;
import static org.assertj.core.api.Assertions.assertThat;

/** Consent, screening, patch test, reactions and age, before a sitting on 2 February. */
class PreparationRulesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final Proposal RECORDING = new Proposal.Treating(SITTING, laser(DAY, "CROWN"));

	private static final Proposal SALINE = new Proposal.Treating(SITTING, saline(DAY, "CROWN"));

	private static final Proposal PLANNING = planning(DAY);

	@Test
	void a_prepared_client_is_treated_without_a_word() {
		assertThat(Facts.ofCourse().judge(RECORDING)).isEmpty();
		assertThat(Facts.ofCourse().judge(PLANNING)).isEmpty();
	}

	@Test
	void whoever_is_not_prepared_can_be_booked_but_not_treated() {
		assertThat(Facts.unprepared().judge(PLANNING)).containsExactly("screening.missing CAUTION");
		assertThat(Facts.unprepared().judge(RECORDING)).containsExactly("consent.treatment BREACH",
				"screening.missing BREACH", "patchTest.missing BREACH");
	}

	@ParameterizedTest
	@CsvSource({ "0, consent.sameDay CAUTION", "1, consent.treatment BREACH" })
	void a_consent_signed_after_the_sitting_was_not_in_force(long secondsAfter, String finding) {
		Consent consent = new Consent(ConsentKind.TREATMENT, "1", at(DAY).plusSeconds(secondsAfter));

		assertThat(consented(consent, null)).containsExactly(finding);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 0" })
	void a_consent_withdrawn_by_the_sitting_is_not_in_force(long secondsAfter, int findings) {
		assertThat(consented(CONSENT, at(DAY).plusSeconds(secondsAfter))).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "0, consent.sameDay", "1, " })
	void a_consent_is_signed_before_the_day_of_the_sitting(int daysBefore, @Nullable String rule) {
		Facts facts = consenting(new Consent(ConsentKind.TREATMENT, "1", at(DAY.minusDays(daysBefore))));

		assertThat(facts.judge(SALINE)).isEqualTo(expected(rule, "CAUTION"));
		assertThat(facts.judge(PLANNING)).isEqualTo(expected(rule, "CAUTION"));
	}

	@Test
	void a_clinic_may_forbid_a_consent_of_the_same_day() {
		Policy strict = Examples.with(Examples.seldomAsking(), Severity.BREACH);
		Facts facts = consenting(new Consent(ConsentKind.TREATMENT, "1", at(DAY)));

		assertThat(facts.judge(strict, SALINE)).containsExactly("consent.sameDay BREACH");
		assertThat(facts.judge(strict, PLANNING)).containsExactly("consent.sameDay CAUTION");
		assertThat(new ConsentSameDay().described(strict)).extracting(FindPolicy.Rule::severity)
			.containsExactly(Severity.CAUTION, Severity.BREACH);
	}

	@Test
	void a_consent_of_the_same_day_is_one_of_the_days_of_the_clinic() {
		Instant midnight = DAY.atStartOfDay(Examples.ZONE).toInstant();

		assertThat(consenting(new Consent(ConsentKind.TREATMENT, "1", midnight)).judge(SALINE)).hasSize(1);
		assertThat(consenting(new Consent(ConsentKind.TREATMENT, "1", midnight.minusSeconds(1))).judge(SALINE))
			.isEmpty();
	}

	@Test
	void a_consent_that_is_signed_again_on_the_day_was_given_before() {
		Consent again = new Consent(ConsentKind.TREATMENT, "2", at(DAY));

		assertThat(Facts.ofCourse().agreed(again, null).judge(SALINE)).isEmpty();
		assertThat(consenting(again).agreed(CONSENT, at(DAY)).judge(SALINE)).containsExactly("consent.sameDay CAUTION");
	}

	@Test
	void what_was_signed_at_home_counts_once_it_was_explained() {
		SignedConsent home = Examples.signed(70, ConsentTopic.SALINE, at(DAY.minusDays(1)), null, "FRONTAL_HAIRLINE",
				"CROWN");

		assertThat(explained(home, null).judge(SALINE)).containsExactly("consent.treatment BREACH");
		assertThat(explained(home, null).findings(SALINE).getFirst().values()).hasSize(2);
		assertThat(explained(home, at(DAY).plusSeconds(1)).judge(SALINE)).containsExactly("consent.treatment BREACH");
		assertThat(explained(home, at(DAY)).judge(SALINE)).containsExactly("consent.sameDay CAUTION");
		assertThat(explained(home, at(DAY)).findings(SALINE).getFirst().values()).hasSize(2);
		assertThat(explained(home, at(DAY.minusDays(2))).judge(SALINE)).isEmpty();
	}

	private static Facts explained(SignedConsent signed, @Nullable Instant at) {
		return Facts.unprepared()
			.agreed(new CourseFacts.Agreed(signed.consent(), null, signed.signature(), at))
			.screened(screening(DAY));
	}

	@ParameterizedTest
	@CsvSource({ "LASER, FRONTAL_HAIRLINE|CROWN, consent.renewal", "SALINE, CROWN, consent.renewal",
			"SALINE, FRONTAL_HAIRLINE|CROWN, " })
	void a_consent_is_signed_again_for_another_method_or_more_zones(ConsentTopic topic, String zones,
			@Nullable String rule) {
		SignedConsent signed = Examples.signed(70, topic, at(DAY.minusDays(1)), Examples.OPERATOR, zones.split("\\|"));

		assertThat(explained(signed, null).judge(SALINE)).isEqualTo(expected(rule, "CAUTION"));
		assertThat(explained(signed, null).agreed(CONSENT, null).judge(SALINE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 11, ", "12, 11, ", "12, 12, AGE", "0, 40, " })
	void a_consent_is_signed_again_after_the_months_of_the_clinic(int months, int ago, @Nullable RenewalReason reason) {
		ConsentRenewal renewal = new ConsentRenewal(ConsentTopic.LASER, List.of("CROWN"), null, months, DAY);

		assertThat(renewal.reason(null, DAY.minusMonths(ago))).isEqualTo(Optional.ofNullable(reason));
	}

	@Test
	void a_day_that_was_not_chosen_is_not_the_day_of_a_sitting() {
		Facts facts = consenting(new Consent(ConsentKind.TREATMENT, "1", at(DAY)));

		assertThat(
				facts.judge(new Proposal.Considering(SITTING, Method.SALINE, List.of("CROWN"), at(DAY), true, false)))
			.isEmpty();
		assertThat(facts.judge(new Proposal.Considering(SITTING, Method.SALINE, List.of("CROWN"), at(DAY), true)))
			.containsExactly("consent.sameDay CAUTION");
	}

	@ParameterizedTest
	@EnumSource(value = ConsentKind.class, names = "TREATMENT", mode = EnumSource.Mode.EXCLUDE)
	void consents_to_other_things_do_not_count(ConsentKind kind) {
		assertThat(consented(new Consent(kind, "1", at(PREPARED_ON)), null))
			.containsExactly("consent.treatment BREACH");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1" })
	void a_screening_answered_after_the_sitting_does_not_cover_it(long secondsAfter, int findings) {
		Screening screening = new Screening(at(DAY).plusSeconds(secondsAfter), screening(DAY).answers());

		assertThat(screened(screening).judge(SALINE)).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "180, ", "181, screening.expired" })
	void a_screening_holds_for_180_days(int days, @Nullable String rule) {
		Facts facts = screened(screening(DAY.minusDays(days)));

		assertThat(facts.judge(PLANNING)).isEqualTo(expected(rule, "CAUTION"));
		assertThat(facts.judge(SALINE)).isEqualTo(expected(rule, "BREACH"));
	}

	@Test
	void a_booking_is_held_against_the_day_it_is_for() {
		Facts facts = screened(screening(DAY));

		assertThat(facts.judge(planning(DAY.plusDays(180)))).isEmpty();
		assertThat(facts.judge(planning(DAY.plusDays(181)))).containsExactly("screening.expired CAUTION");
	}

	@ParameterizedTest
	@EnumSource
	void every_item_has_its_outcome(ScreeningItem item) {
		Facts facts = screened(screening(DAY, item));
		String rule = switch (Policy.standard().screening().of(item).by(Method.SALINE)) {
			case BLOCKED -> "screening.blocked";
			case CLEARANCE -> "screening.clearance";
			case CAUTION -> "screening.caution";
		};

		assertThat(facts.judge(PLANNING)).containsExactly(rule + " CAUTION");
		assertThat(facts.judge(SALINE))
			.containsExactly(rule + (rule.equals("screening.caution") ? " CAUTION" : " BREACH"));
	}

	@ParameterizedTest
	@CsvSource({ "SUNBURN_OR_TAN, P30D", "ORAL_ISOTRETINOIN, P6M", "CHEMOTHERAPY, P6M", "ST_JOHNS_WORT, P3M",
			"DEPILATION, P28D" })
	void an_item_with_a_window_counts_from_the_day_it_was_last_present(ScreeningItem item, Period window) {
		LocalDate over = DAY.minus(window);

		assertThat(screened(present(item, over.plusDays(1), null)).judge(SALINE)).hasSize(1);
		assertThat(screened(present(item, over, null)).judge(SALINE)).isEmpty();
	}

	@Test
	void a_window_counts_from_the_day_of_the_answer_where_nobody_knows_since_when() {
		assertThat(screened(screening(DAY.minusDays(29), ScreeningItem.SUNBURN_OR_TAN)).judge(SALINE)).hasSize(1);
		assertThat(screened(screening(DAY.minusDays(30), ScreeningItem.SUNBURN_OR_TAN)).judge(SALINE)).isEmpty();
	}

	@Test
	void an_item_without_a_window_counts_however_long_ago_it_was() {
		assertThat(screened(present(ScreeningItem.GOLD_THERAPY, LocalDate.of(1999, 1, 1), null)).judge(SALINE))
			.containsExactly("screening.blocked BREACH");
	}

	@Test
	void a_doctors_letter_clears_what_needs_one_and_nothing_else() {
		assertThat(screened(cleared(ScreeningItem.DIABETES, " ")).judge(SALINE))
			.containsExactly("screening.clearance BREACH");
		assertThat(screened(cleared(ScreeningItem.DIABETES, "Dr Lee")).judge(SALINE)).isEmpty();
		assertThat(screened(cleared(ScreeningItem.MOLES_IN_FIELD, "Dr Lee")).judge(SALINE)).isEmpty();
		assertThat(screened(cleared(ScreeningItem.GOLD_THERAPY, "Dr Lee")).judge(SALINE)).hasSize(1);
	}

	@Test
	void the_latest_answer_to_a_question_counts_and_what_was_not_asked_again_still_holds() {
		Facts facts = screened(screening(DAY.minusDays(9), ScreeningItem.DIABETES, ScreeningItem.EPILEPSY));
		Screening.Answer gone = Screening.Answer.no(ScreeningItem.EPILEPSY);

		facts.screened(new Screening(at(DAY.minusDays(1)), List.of(gone)));

		assertThat(facts.findings(SALINE)).singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("diabetes"));
	}

	@Test
	void saline_needs_no_patch_test() {
		assertThat(untested().judge(SALINE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "-1, 1" })
	void a_patch_test_is_read_after_48_hours(long seconds, int findings) {
		Instant made = at(PREPARED_ON);
		Facts facts = untested().tested(patchTest(9, PREPARED_ON),
				new PatchTest.Reading(made.plusSeconds(48 * 3600 + seconds), PatchTestOutcome.CLEAR, null));

		assertThat(facts.judge(RECORDING)).hasSize(findings)
			.allMatch((finding) -> finding.equals("patchTest.unread BREACH"));
	}

	@Test
	void a_patch_test_made_or_read_after_the_sitting_does_not_cover_it() {
		assertThat(untested().tested(patchTest(9, DAY.plusDays(1)), CLEAR).judge(RECORDING))
			.containsExactly("patchTest.missing BREACH");
		assertThat(untested()
			.tested(patchTest(9, PREPARED_ON),
					new PatchTest.Reading(at(DAY).plusSeconds(1), PatchTestOutcome.CLEAR, null))
			.judge(RECORDING)).containsExactly("patchTest.unread BREACH");
	}

	@Test
	void a_patch_test_that_reacted_counts_at_once_until_another_is_clear() {
		PatchTest.Reading reacted = new PatchTest.Reading(at(PREPARED_ON).plusSeconds(600), PatchTestOutcome.REACTED,
				null);
		Facts facts = untested().tested(patchTest(9, PREPARED_ON), reacted);

		assertThat(facts.judge(RECORDING)).containsExactly("patchTest.reacted BREACH");

		facts.tested(patchTest(10, PREPARED_ON.plusDays(1)),
				new PatchTest.Reading(at(PREPARED_ON.plusDays(4)), PatchTestOutcome.CLEAR, null));
		assertThat(facts.judge(RECORDING)).isEmpty();
	}

	@Test
	void only_the_first_laser_sitting_needs_a_patch_test() {
		LocalDate earlier = DAY.minusDays(80);

		assertThat(untested().done(10, laser(earlier, "FRONTAL_HAIRLINE")).judge(RECORDING)).isEmpty();
		assertThat(untested().done(10, saline(earlier, "FRONTAL_HAIRLINE")).judge(RECORDING)).hasSize(1);
		assertThat(untested().done(10, laser(DAY.plusDays(1), "FRONTAL_HAIRLINE")).judge(RECORDING)).hasSize(1);
	}

	@Test
	void a_laser_sitting_done_elsewhere_was_the_first() {
		assertThat(untested().history(history("h", "2019")).judge(RECORDING)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "1, 1" })
	void a_reaction_is_open_until_it_is_resolved(long secondsAfter, int findings) {
		Facts facts = Facts.ofCourse().reacted(reaction(8, DAY.minusDays(5)), at(DAY).plusSeconds(secondsAfter));

		assertThat(facts.judge(RECORDING)).hasSize(findings);
		assertThat(facts.judge(PLANNING)).hasSize(findings)
			.allMatch((finding) -> finding.equals("reaction.open BREACH"));
	}

	@Test
	void a_reaction_counts_from_grade_2_and_from_its_onset() {
		assertThat(Facts.ofCourse().reacted(reaction(8, DAY.minusDays(1), 1), null).judge(RECORDING)).isEmpty();
		assertThat(Facts.ofCourse().reacted(reaction(8, DAY.minusDays(1), 2), null).judge(RECORDING))
			.containsExactly("reaction.open BREACH");
		assertThat(Facts.ofCourse().reacted(reaction(8, DAY.plusDays(1), 5), null).judge(RECORDING)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2008-02-02, 0", "2008-02-03, 1" })
	void a_client_is_of_age_from_the_18th_birthday(LocalDate born, int findings) {
		assertThat(Facts.ofCourse().born(born).judge(RECORDING)).hasSize(findings);
		assertThat(Facts.ofCourse().born(born).judge(PLANNING)).hasSize(findings)
			.allMatch((finding) -> finding.equals("client.minor BREACH"));
	}

	private static List<String> consented(Consent consent, @Nullable Instant withdrawnAt) {
		return consenting(consent, withdrawnAt).judge(SALINE);
	}

	private static Facts consenting(Consent consent) {
		return consenting(consent, null);
	}

	private static Facts consenting(Consent consent, @Nullable Instant withdrawnAt) {
		return Facts.unprepared().screened(screening(PREPARED_ON)).agreed(consent, withdrawnAt);
	}

	private static Facts screened(Screening screening) {
		return Facts.unprepared().agreed(CONSENT, null).screened(screening);
	}

	private static Screening present(ScreeningItem item, @Nullable LocalDate since, @Nullable String clearedBy) {
		return present(new Screening.Answer(item, true, since, clearedBy, null, null, null));
	}

	/** All questions answered, all but that one with no. */
	private static Screening present(Screening.Answer present) {
		return new Screening(at(PREPARED_ON),
				screening(PREPARED_ON).answers()
					.stream()
					.map((answer) -> (answer.item() == present.item()) ? present : answer)
					.toList());
	}

	private static Screening cleared(ScreeningItem item, String doctor) {
		return present(Screening.Answer.yes(item).cleared(doctor, PREPARED_ON, DAY));
	}

	private static Facts untested() {
		return screened(screening(PREPARED_ON));
	}

	private static List<String> expected(@Nullable String rule, String severity) {
		return (rule == null) ? List.of() : List.of(rule + " " + severity);
	}

	private static Proposal planning(LocalDate day) {
		return new Proposal.Planning(Method.SALINE, booking(new SittingId(id(11)), day, "CROWN"));
	}

}
