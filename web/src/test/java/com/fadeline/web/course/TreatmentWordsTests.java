package com.fadeline.web.course;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class TreatmentWordsTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	@Autowired
	TreatmentWords words;

	@AfterEach
	void forget() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void each_line_of_settings_has_all_its_numbers_with_their_units_and_its_zones() {
		LocaleContextHolder.setLocale(Locale.UK);
		assertThat(this.words.settings(ShownCourse.laser())).containsExactly(
				"Nd:YAG 1064 nm · 2.5 J/cm² · 4 mm · 10 ns · 5 Hz · 2 passes · 210 pulses · 320 mJ per pulse · crown",
				"alexandrite 755 nm · 1.75 J/cm² · 3 mm · 750 ps · crown, left eyebrow");

		LocaleContextHolder.setLocale(Locale.GERMAN);
		assertThat(this.words.settings(ShownCourse.laser())).first()
			.asString()
			.contains("2,5 J/cm²", "2 Durchgänge", "210 Pulse", "Tonsur (Wirbel)");
	}

	@Test
	void all_that_is_known_of_a_laser_sitting_is_stated_by_its_name() {
		LocaleContextHolder.setLocale(Locale.UK);
		assertThat(shown(this.words.details(ShownCourse.laser()))).containsExactly("Technique: R20",
				"Endpoint: frosting", "Cooling: cold air", "Eye protection: metal shields",
				"Anaesthesia: lidocaine 4 % cream", "Treated area: 12.5 cm²", "Pain: 4 of 10", "Notes: quiet");
	}

	@Test
	void eyewear_and_anaesthetic_are_stated_with_their_numbers() {
		LaserTreatment laser = ShownCourse.dosed();
		LocaleContextHolder.setLocale(Locale.UK);
		assertThat(shown(this.words.details(laser))).contains("Eyewear: 190–534, 1064 nm · OD 6.5",
				"Anaesthetic: lidocaine cream · 4\u00a0% · 7.5 g · 45 min · under wrap · 30 cm² · body weight 70 kg");

		LocaleContextHolder.setLocale(Locale.GERMAN);
		assertThat(shown(this.words.details(laser))).contains("Augenschutz (Angaben): 190–534, 1064 nm · OD 6,5",
				"Lokalanästhetikum: lidocaine cream · 4\u00a0% · 7,5 g · 45 min · unter Folie · 30 cm² · Körpergewicht 70 kg");
	}

	@Test
	void the_anaesthetic_of_a_saline_session_is_stated_too() {
		LocaleContextHolder.setLocale(Locale.UK);
		assertThat(shown(this.words.details(ShownCourse.saline().numbedBy(ShownCourse.anaesthetic())))).contains(
				"Anaesthetic: lidocaine cream · 4\u00a0% · 7.5 g · 45 min · under wrap · 30 cm² · body weight 70 kg");
	}

	@Test
	void all_that_is_known_of_a_saline_session_is_stated_by_its_name() {
		LocaleContextHolder.setLocale(Locale.UK);
		assertThat(shown(this.words.details(ShownCourse.saline()))).containsExactly("Solution: saline",
				"Product: Clear", "Lot: S2610", "Expiry: 31 Jan 2027", "Needle: 3RL", "Needle lot: N77",
				"Machine: Cheyenne", "Passes: 3", "Dwell time: 12 min", "Endpoint: pinpoint bleeding",
				"Treated area: 4.5 cm²", "Pain: 2 of 10", "Notes: dry");
	}

	@Test
	void of_what_is_not_known_nothing_is_stated() {
		LaserTreatment laser = ShownCourse.laser();
		SalineTreatment saline = ShownCourse.saline();
		assertThat(this.words.details(new LaserTreatment(laser.performedAt(), laser.zones(), laser.operatorId(), null,
				List.of(), null, null, null, null, null, null, null, " ")))
			.isEmpty();
		assertThat(this.words.details(new SalineTreatment(saline.performedAt(), saline.zones(), saline.operatorId(),
				saline.solution(), null, null, null, null, null, null, null, null, null, null, null, null)))
			.hasSize(1);
	}

	@Test
	void what_was_recorded_on_a_later_day_of_the_clinic_states_so() {
		LocaleContextHolder.setLocale(Locale.UK);
		LaserTreatment laser = ShownCourse.laser();
		assertThat(this.words.late(laser, laser.performedAt().plus(Duration.ofDays(3)), CLINIC))
			.isEqualTo("recorded 3 days later, on 7 Feb 2025");
		assertThat(this.words.late(laser, laser.performedAt().plus(Duration.ofHours(5)), CLINIC))
			.isEqualTo("recorded 1 day later, on 5 Feb 2025");
		assertThat(this.words.late(laser, laser.performedAt().plus(Duration.ofHours(4)), CLINIC)).isEmpty();
		assertThat(this.words.late(laser, null, CLINIC)).isEmpty();
	}

	private static List<String> shown(List<TreatmentWords.Detail> details) {
		return details.stream().map((detail) -> detail.label() + ": " + detail.text()).toList();
	}

}
