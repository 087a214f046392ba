package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.Finding;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.EYEWEAR;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

/** What adds up to a dose of light or of anaesthetic, and what protects from it. */
class DoseTests {

	private static final LocalDate DAY = LocalDate.of(2026, 4, 6);

	private static final LocalDate EARLIER = DAY.minusDays(70);

	private static final String JUMP = "settings.fluenceJump BREACH";

	private static final String SPOT = "settings.spotJump CAUTION";

	@Test
	void the_fluence_is_compared_on_each_zone() {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(2, 4)));

		assertThat(facts.judge(treating(List.of("FRONTAL_HAIRLINE"), line(4, 4)))).isEmpty();
		assertThat(facts.findings(treating(List.of("FRONTAL_HAIRLINE", "CROWN"), line(4, 4))))
			.extracting(Finding::message)
			.containsExactly(
					"CROWN: 4 J/cm² at 1064 nm is more than 25 % above the 2 J/cm² of 2026-01-26; go up in smaller steps or give a reason");
	}

	@Test
	void a_line_counts_on_its_own_zones_alone() {
		Facts facts = Facts.ofCourse()
			.done(10, laser(EARLIER, List.of("CROWN", "FRONTAL_HAIRLINE"), line(2, 4, "CROWN"),
					line(4, 4, "FRONTAL_HAIRLINE")));

		assertThat(facts
			.judge(treating(List.of("CROWN", "FRONTAL_HAIRLINE"), line(4, 4, "FRONTAL_HAIRLINE"), line(2, 4, "CROWN"))))
			.isEmpty();
		assertThat(facts.judge(treating(List.of("CROWN"), line(4, 4)))).containsExactly(JUMP);
	}

	@Test
	void however_a_zone_is_spelt_it_is_the_same() {
		Facts facts = Facts.of(BodySite.SCALP, Examples.CARBON)
			.done(10, laser(EARLIER, List.of("Vertex "), line(2, 4)));

		assertThat(facts.judge(treating(List.of("crown"), line(4, 4)))).containsExactly(JUMP);
	}

	@Test
	void a_zone_outside_the_course_may_be_any_zone_of_its_site() {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(2, 4)));

		assertThat(facts.judge(treating(List.of("behind the ear"), line(4, 4)))).contains(JUMP);
	}

	@Test
	void another_course_of_the_client_counts_and_is_named() {
		Facts other = Facts.ofCourse()
			.with(CourseStatus.COMPLETED)
			.done(10, laser(EARLIER, List.of("CROWN"), line(2, 4)));

		assertThat(Facts.ofCourse().beside(other).findings(treating(List.of("CROWN"), line(4, 4))))
			.extracting(Finding::message)
			.containsExactly(
					"CROWN: 4 J/cm² at 1064 nm is more than 25 % above the 2 J/cm² of 2026-01-26 in the course opened on 2026-01-05; go up in smaller steps or give a reason");
	}

	@Test
	void the_later_of_two_courses_is_what_was_last() {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(4, 4)));

		assertThat(facts.beside(Facts.ofCourse().done(11, laser(EARLIER.plusDays(1), List.of("CROWN"), line(2, 4))))
			.judge(treating(List.of("CROWN"), line(4, 4)))).containsExactly(JUMP);
	}

	@Test
	void another_site_states_nothing() {
		Facts other = Facts.of(BodySite.FACE, Examples.CARBON, "CROWN")
			.done(10, laser(EARLIER, List.of("CROWN"), line(2, 4)));

		assertThat(Facts.ofCourse().beside(other).judge(treating(List.of("CROWN"), line(4, 4)))).isEmpty();
	}

	@Test
	void a_part_of_the_body_is_compared_whatever_site_its_course_names() {
		Facts other = Facts.of(BodySite.NECK, Examples.CARBON, "NAPE", "LEFT_SHOULDER")
			.done(10, laser(EARLIER, List.of("NAPE"), line(2, 4)));
		Facts facts = Facts.of(BodySite.UPPER_TRUNK, Examples.CARBON, "nape", "LEFT_SHOULDER").beside(other);

		assertThat(facts.judge(treating(List.of("nape"), line(4, 4)))).containsExactly(JUMP);
		assertThat(facts.judge(treating(List.of("LEFT_SHOULDER"), line(4, 4)))).isEmpty();
	}

	@Test
	void pulses_of_another_class_are_not_compared_by_their_fluence() {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), picosecond(1, 4)));

		assertThat(facts.judge(treating(List.of("CROWN"), line(3, 4)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0.9, 1", "1, 0", "12, 0", "12.1, 1" })
	void after_ps_the_fluence_is_usual_for_ns_or_needs_a_reason(double fluence, int findings) {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), picosecond(1, 4)));

		assertThat(facts.judge(treating(List.of("CROWN"), line(fluence, 3)))).filteredOn(JUMP::equals)
			.hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "0.1, 1", "0.2, 0", "6, 0", "6.1, 1" })
	void after_ns_the_fluence_is_usual_for_ps_or_needs_a_reason(double fluence, int findings) {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(6, 3)));

		assertThat(facts.judge(treating(List.of("CROWN"), picosecond(fluence, 3)))).filteredOn(JUMP::equals)
			.hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "6, 3, 1", "6, 3.1, 1", "6, 2.9, 0", "4, 3, 0", "3, 3, 0" })
	void a_larger_spot_has_a_lower_fluence(double spot, double fluence, int findings) {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(3, 4)));

		assertThat(facts.judge(treating(List.of("CROWN"), line(fluence, spot)))).hasSize(findings)
			.allMatch(SPOT::equals);
	}

	@Test
	void a_change_of_spot_hides_no_jump() {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(2, 4)));

		assertThat(facts.judge(treating(List.of("CROWN"), line(3, 3)))).containsExactly(JUMP);
		assertThat(facts.judge(treating(List.of("CROWN"), line(3, 5)))).containsExactly(JUMP, SPOT);
	}

	@Test
	void where_a_sitting_had_two_spots_each_is_compared_with_its_own() {
		Facts facts = Facts.ofCourse().done(10, laser(EARLIER, List.of("CROWN"), line(3, 3), line(2, 5)));

		assertThat(facts.judge(treating(List.of("CROWN"), line(3, 3), line(2, 5)))).isEmpty();
		assertThat(facts.judge(treating(List.of("CROWN"), line(2.9, 5)))).containsExactly(JUMP);
	}

	@ParameterizedTest
	@CsvSource({ "NS, 10, 2.54, 0", "NS, 10, 2.55, 1", "PS, 5, 3.56, 0", "PS, 5, 3.57, 1" })
	void no_pulse_has_more_than_2_J_or_in_picoseconds_0_7_J(PulseUnit unit, double spot, double fluence, int findings) {
		assertThat(Facts.ofCourse().judge(treating(List.of("CROWN"), line(unit, 1064, fluence, spot, null, null))))
			.hasSize(findings)
			.allMatch("settings.energy CAUTION"::equals);
	}

	@Test
	void an_energy_that_the_device_shows_is_plausible() {
		LaserSettings line = new LaserSettings(Laser.ND_YAG, 1064, 4, 10, new Pulse(10, PulseUnit.NS), null, null, null,
				3141.6, List.of());

		assertThat(Facts.ofCourse().judge(treating(List.of("CROWN"), line))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ND_YAG, 1064, 0", "ND_YAG, 532, 0", "ND_YAG, 585, 0", "ND_YAG, 650, 0", "ND_YAG, 755, 1",
			"ALEXANDRITE, 755, 0", "ALEXANDRITE, 1064, 1", "RUBY, 694, 0", "RUBY, 695, 1", "TI_SAPPHIRE, 730, 0",
			"TI_SAPPHIRE, 785, 0", "TI_SAPPHIRE, 755, 1", "DYE, 585, 0", "OTHER, 1320, 0" })
	void a_laser_makes_its_wavelengths(Laser laser, int wavelength, int findings) {
		LaserSettings line = new LaserSettings(laser, wavelength, 3, 4, new Pulse(10, PulseUnit.NS), null, null, null,
				null, List.of());

		assertThat(Facts.ofCourse().judge(treating(List.of("CROWN"), line)))
			.filteredOn((finding) -> finding.startsWith("settings.wavelength "))
			.hasSize(findings)
			.allMatch("settings.wavelength CAUTION"::equals);
	}

	@ParameterizedTest
	@CsvSource({ ", 1, 1, 1", ", 1, , 0", "R20, 1, , 1", "R20, 1, 1, 0", "R20, 2, 2, 0", "R20, 3, 2, 1",
			"PFD_PATCH, 2, 2, 0", "PFD_PATCH, 3, 2, 1", "PFD_PATCH, 1, , 0", "R20, , , 0" })
	void passes_of_all_lines_on_a_zone_add_up(@Nullable Technique technique, @Nullable Integer one,
			@Nullable Integer other, int findings) {
		LaserTreatment laser = sitting(technique, null, passes(1064, one), passes(1064, other));

		assertThat(Facts.ofCourse().judge(treating(laser))).hasSize(findings)
			.allMatch("settings.unusual CAUTION"::equals);
	}

	@Test
	void passes_at_another_wavelength_or_on_another_zone_are_others() {
		assertThat(Facts.ofCourse()
			.judge(treating(List.of("CROWN", "FRONTAL_HAIRLINE"), line(PulseUnit.NS, 1064, 3, 4, 1, null, "CROWN"),
					line(PulseUnit.NS, 1064, 3, 4, 1, null, "FRONTAL_HAIRLINE"))))
			.isEmpty();
		assertThat(Facts.ofCourse().judge(treating(sitting(null, null, passes(1064, 1), passes(755, 1))))).isEmpty();
	}

	@Test
	void the_finding_of_a_sum_names_zone_and_wavelength() {
		assertThat(Facts.ofCourse().findings(treating(sitting(null, null, passes(1064, 1), passes(1064, 2)))))
			.extracting(Finding::message)
			.containsExactly("CROWN: 3 passes in all at 1064 nm is outside 1–1; check the passes of each line");
	}

	@Test
	void more_than_ten_passes_cannot_be_in_many_lines_either() {
		assertThat(Facts.ofCourse().judge(treating(sitting(null, null, passes(1064, 6), passes(1064, 5)))))
			.containsExactly("settings.range INVALID");
	}

	/** Spots of 4 mm have 0.1257 cm². */
	@ParameterizedTest
	@CsvSource({ "159, 25, 1, 1", "160, 25, 1, 0", "318, 25, 1, 0", "319, 25, 1, 1", "318, 25, , 0", "319, 25, , 1",
			"319, , 1, 0", ", 25, 1, 0" })
	void the_spots_cover_the_area_about_once_a_pass(@Nullable Integer pulses, @Nullable Double area,
			@Nullable Integer passes, int findings) {
		LaserTreatment laser = sitting(null, area, line(PulseUnit.NS, 1064, 3, 4, passes, pulses));

		assertThat(Facts.ofCourse().judge(treating(laser))).hasSize(findings)
			.allMatch("settings.coverage CAUTION"::equals);
	}

	@Test
	void four_passes_cover_it_four_times() {
		LaserSettings four = line(PulseUnit.NS, 1064, 3, 4, 4, 800);
		LaserSettings two = line(PulseUnit.NS, 1064, 3, 4, 2, 400);

		assertThat(Facts.ofCourse().judge(treating(sitting(Technique.R20, 25.0, four)))).isEmpty();
		assertThat(Facts.ofCourse().judge(treating(sitting(Technique.R20, 25.0, two, two)))).isEmpty();
		assertThat(
				Facts.ofCourse().judge(treating(sitting(Technique.R20, 25.0, line(PulseUnit.NS, 1064, 3, 4, 4, 300)))))
			.containsExactly("settings.coverage CAUTION");
	}

	@Test
	void of_a_wavelength_on_some_of_the_zones_only_too_much_is_known() {
		LaserTreatment little = laser(DAY, List.of("CROWN", "FRONTAL_HAIRLINE"), 25.0,
				line(PulseUnit.NS, 1064, 3, 4, 1, 50, "CROWN"));
		LaserTreatment much = laser(DAY, List.of("CROWN", "FRONTAL_HAIRLINE"), 25.0,
				line(PulseUnit.NS, 1064, 3, 4, 1, 500, "CROWN"));

		assertThat(Facts.ofCourse().judge(treating(little))).isEmpty();
		assertThat(Facts.ofCourse().judge(treating(much))).containsExactly("settings.coverage CAUTION");
	}

	@ParameterizedTest
	@CsvSource({ "III, NS, 1064, 12, 0", "IV, NS, 1064, 9.6, 0", "IV, NS, 1064, 9.7, 1", "V, NS, 1064, 7.2, 0",
			"V, NS, 1064, 7.3, 1", "VI, PS, 1064, 3.6, 0", "VI, PS, 1064, 3.7, 1", "IV, NS, 532, 4.8, 0",
			"IV, NS, 532, 4.9, 1", ", NS, 1064, 12, 0" })
	void dark_skin_is_given_less(@Nullable Phototype phototype, PulseUnit unit, int wavelength, double fluence,
			int findings) {
		assertThat(on(phototype).judge(treating(List.of("CROWN"), line(unit, wavelength, fluence, 2, null, null))))
			.hasSize(findings)
			.allMatch("settings.phototypeCap CAUTION"::equals);
	}

	@ParameterizedTest
	@CsvSource({ "IV, 0", "V, 1", "VI, 1" })
	void green_light_on_dark_skin_needs_a_reason_and_is_stated_once(Phototype phototype, int findings) {
		assertThat(on(phototype).judge(treating(List.of("CROWN"), line(PulseUnit.NS, 532, 2, 4, null, null))))
			.hasSize(findings)
			.allMatch("settings.phototypeCap BREACH"::equals);
	}

	private static Facts on(@Nullable Phototype phototype) {
		return Facts.of(BodySite.SCALP, new Assessment(phototype, Set.of(), null, null, null, null, null, Set.of()),
				"CROWN");
	}

	private static Proposal treating(List<String> zones, LaserSettings... lines) {
		return treating(laser(DAY, zones, lines));
	}

	private static Proposal treating(LaserTreatment laser) {
		return new Proposal.Treating(SITTING, laser);
	}

	private static LaserTreatment laser(LocalDate day, List<String> zones, LaserSettings... lines) {
		return laser(day, zones, null, lines);
	}

	private static LaserTreatment sitting(@Nullable Technique technique, @Nullable Double area,
			LaserSettings... lines) {
		LaserTreatment laser = laser(DAY, List.of("CROWN"), area, lines);
		return new LaserTreatment(laser.performedAt(), laser.zones(), OPERATOR, null, laser.settings(), technique, null,
				null, null, null, area, null, null)
			.wearing(EYEWEAR);
	}

	private static LaserTreatment laser(LocalDate day, List<String> zones, @Nullable Double area,
			LaserSettings... lines) {
		return new LaserTreatment(at(day), zones, OPERATOR, null, Stream.of(lines).toList(), null, null, null, null,
				null, area, null, null)
			.wearing(EYEWEAR);
	}

	private static LaserSettings passes(int wavelength, @Nullable Integer passes) {
		return line(PulseUnit.NS, wavelength, 3, 4, passes, null);
	}

	private static LaserSettings line(double fluence, double spot, String... zones) {
		return line(PulseUnit.NS, 1064, fluence, spot, null, null, zones);
	}

	private static LaserSettings picosecond(double fluence, double spot) {
		return line(PulseUnit.PS, 1064, fluence, spot, null, null);
	}

	private static LaserSettings line(PulseUnit unit, int wavelength, double fluence, double spot,
			@Nullable Integer passes, @Nullable Integer pulses, String... zones) {
		return new LaserSettings(Laser.OTHER, wavelength, fluence, spot,
				new Pulse((unit == PulseUnit.PS) ? 450 : 10, unit), null, passes, pulses, null, List.of(zones));
	}

}
