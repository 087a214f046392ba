package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.Finding;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.EYEWEAR;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

/** Rules about the protection of the eyes and the dose of anaesthetics. */
class ProtectionTests {

	private static final LocalDate DAY = LocalDate.of(2026, 4, 6);

	@Test
	void eyewear_that_nobody_recorded_needs_a_reason() {
		assertThat(wearing(null, null)).containsExactly("eyewear.missing BREACH");
		assertThat(wearing(" ", null)).containsExactly("eyewear.missing BREACH");
	}

	@Test
	void words_do_not_state_what_the_eyewear_covers() {
		assertThat(wearing("metal shields", null)).containsExactly("eyewear.covers CAUTION");
		assertThat(wearing(null, new Eyewear(6.0, List.of()))).containsExactly("eyewear.covers CAUTION");
	}

	@ParameterizedTest
	@CsvSource({ "1064, 1064, 0", "1065, 1100, 1", "850, 1080, 0", "190, 534, 1", "850, 1063, 1" })
	void eyewear_covers_the_wavelength(int from, int to, int findings) {
		assertThat(wearing(null, new Eyewear(6.0, List.of(new Eyewear.Span(from, to))))).hasSize(findings)
			.allMatch("eyewear.covers BREACH"::equals);
	}

	@Test
	void eyewear_covers_every_wavelength_of_the_sitting() {
		Facts course = Facts.of(BodySite.SCALP, new Assessment(null, Set.of(), null, null, null, null, null, Set.of()),
				"CROWN");
		LaserTreatment laser = new LaserTreatment(at(DAY), List.of("CROWN"), OPERATOR, null,
				List.of(line(1064), line(532)), null, null, null, null, null, null, null, null)
			.wearing(new Eyewear(6.0, List.of(new Eyewear.Span(850, 1080))));
		LaserTreatment better = laser
			.wearing(new Eyewear(6.0, List.of(new Eyewear.Span(850, 1080), Eyewear.Span.of(532))));

		assertThat(course.findings(new Proposal.Treating(SITTING, laser))).extracting(Finding::message)
			.containsExactly("The eyewear covers 850–1080 nm, not 532 nm; correct it or give a reason");
		assertThat(course.judge(new Proposal.Treating(SITTING, better))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ ", 1", "4.9, 1", "5, 0", "7, 0" })
	void eyewear_is_dense(@Nullable Double density, int findings) {
		assertThat(wearing(null, new Eyewear(density, EYEWEAR.coversNm()))).hasSize(findings)
			.allMatch("eyewear.density CAUTION"::equals);
	}

	@Test
	void eyewear_that_cannot_be_is_refused() {
		assertThat(wearing(null, new Eyewear(-1.0, List.of(new Eyewear.Span(1100, 500)))))
			.contains("structure.eyewear INVALID");
	}

	/** 5 % of 10 g are 500 mg. */
	@ParameterizedTest
	@CsvSource({ "5, 6.3, 70, 0", "5, 6.4, 70, 1", "5, 10, , 0", ", 10, 70, 0", "5, , 70, 0", "4, 10, 88, 1",
			"4, 10, 89, 0" })
	void an_anaesthetic_is_measured_by_the_body(@Nullable Double percent, @Nullable Double grams,
			@Nullable Double weight, int findings) {
		Anaesthetic cream = new Anaesthetic("lidocaine", percent, grams, 45, true, null, weight);

		assertThat(numbed(cream, null)).hasSize(findings).allMatch("anaesthetic.dose CAUTION"::equals);
	}

	@ParameterizedTest
	@CsvSource({ "300, , 0", "300.1, , 1", "60, 400, 0", ", 301, 1", ", 300, 0" })
	void an_anaesthetic_is_put_on_300_cm2_at_most(@Nullable Double own, @Nullable Double treated, int findings) {
		assertThat(numbed(new Anaesthetic(null, null, null, null, null, own, null), treated)).hasSize(findings)
			.allMatch("anaesthetic.dose CAUTION"::equals);
	}

	@Test
	void an_anaesthetic_of_a_saline_session_is_judged_as_that_of_a_laser_sitting() {
		assertThat(saline(new Anaesthetic("lidocaine", 5.0, 6.4, 45, true, null, 70.0)))
			.containsExactly("anaesthetic.dose CAUTION");
		assertThat(saline(new Anaesthetic("lidocaine", 5.0, 6.3, 45, true, null, 70.0))).isEmpty();
		assertThat(saline(new Anaesthetic(null, null, null, null, null, 301.0, null)))
			.containsExactly("anaesthetic.dose CAUTION");
		assertThat(saline(new Anaesthetic(null, 101.0, null, null, null, null, null)))
			.contains("structure.anaesthetic INVALID");
	}

	private static List<String> saline(Anaesthetic anaesthetic) {
		return Facts.ofCourse()
			.judge(new Proposal.Treating(SITTING, Examples.saline(DAY, "CROWN").numbedBy(anaesthetic)))
			.stream()
			.filter((finding) -> finding.contains("anaesthetic"))
			.toList();
	}

	@Test
	void an_area_without_anaesthetic_states_nothing() {
		assertThat(judged(null, EYEWEAR, null, 400.0)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "101, 10", "5, 0", "5, -1", "NaN, 10" })
	void an_anaesthetic_that_cannot_be_is_refused(double percent, double grams) {
		assertThat(numbed(new Anaesthetic(null, percent, grams, null, null, null, null), null))
			.contains("structure.anaesthetic INVALID");
	}

	private static List<String> wearing(@Nullable String words, @Nullable Eyewear eyewear) {
		return judged(words, eyewear, null, null);
	}

	private static List<String> numbed(Anaesthetic anaesthetic, @Nullable Double area) {
		return judged(null, EYEWEAR, anaesthetic, area);
	}

	private static List<String> judged(@Nullable String words, @Nullable Eyewear eyewear,
			@Nullable Anaesthetic anaesthetic, @Nullable Double area) {
		return Facts.ofCourse()
			.judge(new Proposal.Treating(SITTING, new LaserTreatment(at(DAY), List.of("CROWN"), OPERATOR, null,
					List.of(line(1064)), null, null, null, anaesthetic, null, words, eyewear, area, null, null)));
	}

	private static LaserSettings line(int wavelength) {
		return new LaserSettings(Laser.OTHER, wavelength, 3, 4, new Pulse(10, PulseUnit.NS), null, 1, null, null,
				List.of());
	}

}
