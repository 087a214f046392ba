package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.PatchTestId;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CONSENT;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.saline;
import static com.fadeline.command.Examples.screening;
import static org.assertj.core.api.Assertions.assertThat;

/** What a patch test covers, before a sitting at noon of 2 February. */
class PatchTestCoversTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final LocalDate TESTED = LocalDate.of(2026, 1, 5);

	private static final LaserSettings LINE = line(Laser.ND_YAG, 1064, 2, PulseUnit.NS);

	@ParameterizedTest
	@CsvSource({ "2.5, ", "2.51, patchTest.covers BREACH" })
	void the_fluence_is_at_most_a_quarter_above_the_tested_one(double fluence, @Nullable String finding) {
		assertThat(found(tested(LINE), line(Laser.ND_YAG, 1064, fluence, PulseUnit.NS))).isEqualTo(expected(finding));
	}

	@ParameterizedTest
	@CsvSource({ "ND_YAG, 1064, NS, ", "OTHER, 1064, NS, patchTest.covers BREACH",
			"ND_YAG, 532, NS, patchTest.covers BREACH", "ND_YAG, 1064, PS, patchTest.covers BREACH" })
	void laser_wavelength_and_pulse_class_are_tested(Laser laser, int wavelength, PulseUnit unit,
			@Nullable String finding) {
		assertThat(found(tested(LINE), line(laser, wavelength, 1, unit))).isEqualTo(expected(finding));
	}

	@Test
	void every_line_of_the_sitting_is_covered() {
		assertThat(found(tested(LINE), LINE, line(Laser.ND_YAG, 532, 1, PulseUnit.NS)))
			.containsExactly("patchTest.covers BREACH");
		assertThat(found(tested(LINE, line(Laser.ND_YAG, 532, 1, PulseUnit.NS)), LINE,
				line(Laser.ND_YAG, 532, 1, PulseUnit.NS)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2025-08-02, ", "2025-08-01, patchTest.covers BREACH" })
	void a_patch_test_covers_six_months(LocalDate made, @Nullable String finding) {
		Facts facts = tested(carbon(), made, made.plusDays(2), LINE);

		assertThat(found(facts, LINE)).isEqualTo(expected(finding));
		assertThat(found(tested(carbon(), made, made.plusDays(2)), LINE)).isEqualTo(expected(finding));
		assertThat(patchTest(facts.judge(considering()))).isEqualTo(expected(finding));
	}

	@Test
	void a_patch_test_whose_settings_are_not_known_states_nothing_of_settings() {
		assertThat(found(tested(), line(Laser.RUBY, 694, 9, PulseUnit.NS))).isEmpty();
	}

	@Test
	void it_is_asked_for_again_for_a_wavelength_or_laser_that_is_new() {
		Facts facts = tested(LINE).done(10, laser(TESTED.plusDays(3), LINE));

		assertThat(found(facts, line(Laser.ND_YAG, 1064, 2.4, PulseUnit.NS))).isEmpty();
		assertThat(found(facts, line(Laser.ND_YAG, 1064, 2.6, PulseUnit.NS))).isEmpty();
		assertThat(found(facts, line(Laser.ND_YAG, 532, 1, PulseUnit.NS))).containsExactly("patchTest.covers BREACH");
		assertThat(found(facts, line(Laser.OTHER, 1064, 1, PulseUnit.NS))).containsExactly("patchTest.covers BREACH");
		assertThat(patchTest(facts.judge(considering()))).isEmpty();
	}

	@Test
	void sittings_and_patch_tests_of_other_courses_of_the_client_count() {
		Facts other = Facts.of(BodySite.SCALP, CARBON, "CROWN");
		assertThat(found(untested(carbon()).beside(tested(LINE)), LINE)).isEmpty();
		assertThat(found(untested(carbon()).beside(other.done(10, laser(TESTED, LINE))), LINE)).isEmpty();
	}

	@Test
	void a_patch_test_elsewhere_on_the_body_covers_nothing() {
		Facts arm = Facts.of(BodySite.DISTAL_EXTREMITY, CARBON, "LEFT_ARM");

		assertThat(found(Facts.unprepared().beside(arm), LINE)).containsExactly("patchTest.covers BREACH");
	}

	@Test
	void a_history_whose_settings_are_not_known_may_have_used_any() {
		assertThat(found(untested(carbon()).history(history("h", "2019")), LINE)).isEmpty();
	}

	@Test
	void a_reaction_after_it_ends_what_it_covers() {
		Facts facts = tested(LINE).done(10, laser(TESTED.plusDays(3), line(Laser.ND_YAG, 532, 1, PulseUnit.NS)));
		assertThat(found(facts, LINE)).isEmpty();

		facts.tested(test(92, TESTED.plusDays(9), LINE),
				new PatchTest.Reading(at(TESTED.plusDays(10)), PatchTestOutcome.REACTED, null));
		assertThat(found(facts, LINE)).containsExactly("patchTest.covers BREACH");
	}

	@ParameterizedTest
	@CsvSource({ "6, patchTest.darkening BREACH", "7, " })
	void iron_oxide_is_read_after_seven_days(int days, @Nullable String finding) {
		Assessment iron = new Assessment(Phototype.II, Set.of(Colour.BLACK), null, null, null, Pigment.IRON_OXIDE, null,
				Set.of());

		assertThat(found(tested(iron, TESTED, TESTED.plusDays(days), LINE), LINE)).isEqualTo(expected(finding));
		assertThat(patchTest(tested(iron, TESTED, TESTED.plusDays(days), LINE).judge(considering())))
			.isEqualTo(expected(finding));
	}

	@ParameterizedTest
	@EnumSource
	void colours_that_darken_are_read_after_seven_days(Colour colour) {
		Assessment assessment = new Assessment(Phototype.II, EnumSet.of(Colour.BLUE, colour), null, null, null,
				Pigment.TATTOO_INK, null, Set.of());
		boolean darkens = Set.of(Colour.WHITE, Colour.FLESH, Colour.BROWN).contains(colour);

		assertThat(found(tested(assessment, TESTED, TESTED.plusDays(3), LINE), LINE))
			.isEqualTo(darkens ? List.of("patchTest.darkening BREACH") : List.of());
	}

	@Test
	void no_wavelength_suits_white_or_flesh() {
		Assessment white = new Assessment(Phototype.II, Set.of(Colour.WHITE), null, null, null, Pigment.UNKNOWN, null,
				Set.of());

		for (int wavelength : new int[] { 532, 585, 650, 694, 730, 755, 785, 1064 }) {
			assertThat(tested(white, TESTED, TESTED.plusDays(8))
				.judge(new Proposal.Treating(SITTING, laser(DAY, line(Laser.OTHER, wavelength, 2, PulseUnit.NS)))))
				.contains("settings.ink CAUTION");
		}
	}

	@ParameterizedTest
	@CsvSource({ "2027-01-01, 0", "2027-01-02, 1" })
	void a_product_is_used_until_its_day_of_expiry(LocalDate day, long findings) {
		assertThat(Facts.ofCourse()
			.judge(new Proposal.Treating(SITTING, saline(day, "CROWN")))
			.stream()
			.filter("saline.expired BREACH"::equals)).hasSize((int) findings);
	}

	@Test
	void every_site_that_is_treated_is_tested_by_the_zones_of_the_test() {
		PatchTest brow = new PatchTest(new PatchTestId(id(9)), at(TESTED), List.of("LEFT_EYEBROW"), List.of(LINE));
		PatchTest.Reading clear = new PatchTest.Reading(at(TESTED.plusDays(2)), PatchTestOutcome.CLEAR, null);
		Facts facts = Facts.unprepared(BodySite.FACE, carbon(), "LEFT_EYEBROW", "LEFT_HAND")
			.agreed(CONSENT, null)
			.screened(screening(DAY))
			.tested(brow, clear);

		assertThat(found(facts, treating("LEFT_EYEBROW"))).isEmpty();
		assertThat(found(facts, treating("LEFT_EYEBROW", "LEFT_HAND"))).containsExactly("patchTest.covers BREACH");
		PatchTest hand = new PatchTest(new PatchTestId(id(19)), at(TESTED), List.of("LEFT_HAND"), List.of(LINE));
		assertThat(found(facts.tested(hand, clear), treating("LEFT_EYEBROW", "LEFT_HAND"))).isEmpty();
	}

	private static LaserTreatment treating(String... zones) {
		LaserTreatment day = laser(DAY, LINE);
		return new LaserTreatment(day.performedAt(), List.of(zones), day.operatorId(), day.deviceId(), day.settings(),
				day.technique(), day.endpoint(), day.anaesthesia(), day.anaesthetic(), day.cooling(),
				day.eyeProtection(), day.eyewear(), day.areaCm2(), day.pain(), day.notes());
	}

	private static LaserSettings line(Laser laser, int wavelength, double fluence, PulseUnit unit) {
		return new LaserSettings(laser, wavelength, fluence, 4, new Pulse((unit == PulseUnit.NS) ? 6 : 450, unit), null,
				null, null, null, List.of());
	}

	private static Assessment carbon() {
		return CARBON;
	}

	private static Facts tested(LaserSettings... lines) {
		return tested(carbon(), TESTED, TESTED.plusDays(2), lines);
	}

	private static Facts tested(Assessment assessment, LocalDate made, LocalDate read, LaserSettings... lines) {
		return untested(assessment).tested(test(91, made, lines),
				new PatchTest.Reading(at(read), PatchTestOutcome.CLEAR, null));
	}

	private static Facts untested(Assessment assessment) {
		return Facts.unprepared(BodySite.SCALP, assessment, "CROWN").agreed(CONSENT, null).screened(screening(DAY));
	}

	private static PatchTest test(long id, LocalDate made, LaserSettings... lines) {
		return new PatchTest(new PatchTestId(id(id)), at(made), List.of("CROWN"), List.of(lines));
	}

	private static List<String> found(Facts facts, LaserSettings... lines) {
		return found(facts, laser(DAY, lines));
	}

	private static List<String> found(Facts facts, LaserTreatment laser) {
		return patchTest(facts.judge(new Proposal.Treating(SITTING, laser)));
	}

	private static List<String> patchTest(List<String> found) {
		return found.stream().filter((each) -> each.startsWith("patchTest.")).distinct().toList();
	}

	private static LaserTreatment laser(LocalDate day, LaserSettings... lines) {
		return new LaserTreatment(at(day), List.of("CROWN"), OPERATOR, null, List.of(lines), null, null, null, null,
				null, null, 3, null);
	}

	private static Proposal considering() {
		return new Proposal.Considering(SITTING, Method.LASER, List.of("CROWN"), at(DAY), true);
	}

	private static List<String> expected(@Nullable String finding) {
		return (finding == null) ? List.of() : List.of(finding);
	}

}
