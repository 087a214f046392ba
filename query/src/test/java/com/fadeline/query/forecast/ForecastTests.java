package com.fadeline.query.forecast;

import static com.fadeline.query.forecast.Courses.FIELD;
import static com.fadeline.query.forecast.Courses.SMP;
import static com.fadeline.query.forecast.Courses.course;
import static com.fadeline.query.forecast.Courses.kirbyDesai;
import static com.fadeline.query.forecast.Courses.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTests {

	@Test
	void a_new_course_starts_from_what_the_field_reports() {
		assertThat(Forecast.of(course(SMP, 0)).remaining()).isEqualTo(new Remaining(1, 2, 4));
		assertThat(Forecast.of(course(FIELD, 0)).remaining()).isEqualTo(new Remaining(3, 6, 10));
		assertThat(Forecast.of(course(kirbyDesai(10, 10), 0)).remaining()).isEqualTo(new Remaining(7, 10, 12));
	}

	@Test
	void picosecond_pulses_take_about_a_quarter_fewer_sittings() {
		CourseSoFar picosecond = new CourseSoFar(kirbyDesai(16, 16), 95, 10, List.of(), List.of(),
				TreatmentAgent.PICOSECOND, List.of());
		assertThat(Forecast.of(course(kirbyDesai(16, 16), 0)).remaining().likely()).isEqualTo(16);
		assertThat(Forecast.of(picosecond).remaining().likely()).isEqualTo(12);
	}

	@Test
	void the_least_target_takes_no_more_reckoning_than_another() {
		CourseSoFar least = new CourseSoFar(FIELD, 1e-5, 10, List.of(), List.of(), null, List.of());
		assertThat(Forecast.of(least).remaining()).isEqualTo(new Remaining(1, 1, 1));
	}

	@Test
	void parts_of_the_score_that_are_not_known_widen_the_range() {
		Remaining known = Forecast.of(course(kirbyDesai(11, 11), 0)).remaining();
		Remaining vague = Forecast.of(course(kirbyDesai(5, 17), 0)).remaining();
		assertThat(vague.high() - vague.low()).isGreaterThan(known.high() - known.low());
	}

	@Test
	void slow_fading_raises_the_forecast_and_quick_fading_lowers_it() {
		int slow = Forecast.of(course(FIELD, 3, reading(15, 1), reading(25, 2), reading(30, 3))).remaining().likely();
		int unread = Forecast.of(course(FIELD, 3)).remaining().likely();
		int quick = Forecast.of(course(FIELD, 3, reading(50, 1), reading(75, 2), reading(88, 3))).remaining().likely();
		assertThat(slow).isGreaterThan(unread);
		assertThat(quick).isLessThan(unread);
	}

	@Test
	void readings_narrow_the_range() {
		Remaining unread = Forecast.of(course(FIELD, 3)).remaining();
		Remaining read = Forecast.of(course(FIELD, 3, reading(40, 1), reading(65, 2), reading(79, 3))).remaining();
		assertThat(read.high() - read.low()).isLessThan(unread.high() - unread.low());
	}

	@Test
	void an_early_reading_counts_less() {
		int full = Forecast.of(course(FIELD, 2, reading(5, 2))).remaining().likely();
		int early = Forecast.of(course(FIELD, 2, reading(5, 2, true))).remaining().likely();
		int unread = Forecast.of(course(FIELD, 2)).remaining().likely();
		assertThat(early).isLessThan(full).isGreaterThan(unread);
	}

	@Test
	void a_better_scale_counts_more() {
		Reading visual = new Reading(5, 2, false, null, Observer.CLIENT, Scale.VISUAL);
		Reading measured = new Reading(5, 2, false, null, Observer.CLIENT, Scale.COLORIMETER);
		assertThat(Forecast.of(course(FIELD, 2, visual)).remaining().likely())
			.isLessThan(Forecast.of(course(FIELD, 2, measured)).remaining().likely());
	}

	@Test
	void darkening_is_data_and_lengthens_the_forecast() {
		Forecast forecast = Forecast.of(course(FIELD, 2, reading(-20, 1), reading(-10, 2)));
		assertThat(forecast.remaining().likely()).isGreaterThan(10);
		assertThat(forecast.perSitting()).isNegative();
		assertThat(forecast.probabilityWithinPlan()).isLessThan(0.3);
	}

	@Test
	void one_slip_does_not_rule() {
		int clean = Forecast.of(course(FIELD, 3, reading(40, 1), reading(64, 2), reading(78, 3))).remaining().likely();
		int slip = Forecast.of(course(FIELD, 3, reading(40, 1), reading(-100, 2), reading(78, 3))).remaining().likely();
		assertThat(slip).isBetween(clean - 1, clean + 1);
	}

	@Test
	void nothing_remains_where_the_target_is_reached() {
		Forecast forecast = Forecast.of(course(FIELD, 4, reading(60, 2), reading(96, 4)));
		assertThat(forecast.remaining()).isEqualTo(new Remaining(0, 0, 0));
		assertThat(forecast.probabilityWithinPlan()).isOne();
		assertThat(forecast.basis()).startsWith("The last readings are at the target.");
	}

	@Test
	void a_target_reached_beyond_the_plan_is_reached_all_the_same() {
		assertThat(Forecast.of(course(FIELD, 12, reading(95, 12))).probabilityWithinPlan()).isOne();
	}

	@Test
	void sittings_without_a_reading_shorten_what_remains_and_prove_nothing() {
		Forecast forecast = Forecast.of(course(kirbyDesai(14, 14), 12));
		assertThat(forecast.remaining().low()).isZero();
		assertThat(forecast.remaining().high()).isBetween(3, 6);
		assertThat(forecast.perSitting()).isNull();
		assertThat(forecast.plateau()).isFalse();
		assertThat(forecast.basis()).contains("12 sittings done and no fading on record");
	}

	@Test
	void beyond_the_plan_the_chance_is_that_the_target_is_reached_unseen() {
		double chance = Forecast.of(course(kirbyDesai(14, 14), 12)).probabilityWithinPlan();
		assertThat(chance).isBetween(0.1, 0.4);
		assertThat(Forecast.of(course(kirbyDesai(14, 14), 12, reading(40, 12))).probabilityWithinPlan())
			.isLessThan(0.01);
	}

	@Test
	void a_lower_target_takes_fewer_sittings() {
		CourseSoFar lightening = new CourseSoFar(FIELD, 60, 10, List.of(), List.of(), null, List.of());
		assertThat(Forecast.of(lightening).remaining().high()).isLessThan(6);
	}

	@Test
	void a_target_of_100_is_finite_and_one_of_0_is_reached() {
		assertThat(Forecast.of(new CourseSoFar(SMP, 100, 10, List.of(), List.of(), null, List.of())).remaining().high())
			.isBetween(3, 12);
		assertThat(Forecast.of(new CourseSoFar(SMP, 0, 10, List.of(), List.of(), null, List.of())).remaining().high())
			.isZero();
	}

	@Test
	void a_mixed_course_is_forecast_for_what_comes_next() {
		List<TreatmentAgent> done = List.of(TreatmentAgent.NANOSECOND, TreatmentAgent.NEEDLE,
				TreatmentAgent.PICOSECOND);
		Forecast forecast = Forecast
			.of(new CourseSoFar(kirbyDesai(9, 9), 95, 10, List.of(), done, null, List.of(reading(50, 3))));
		assertThat(forecast.remaining().likely()).isBetween(3, 8);
		assertThat(forecast.basis()).contains("three quarters of it for picosecond pulses");
	}

	@Test
	void a_long_course_that_never_fades_stays_within_the_horizon() {
		Reading[] readings = new Reading[60];
		for (int sitting = 0; sitting < readings.length; sitting++) {
			readings[sitting] = reading(-100, sitting + 1);
		}
		Forecast forecast = Forecast.of(course(kirbyDesai(4, 26), 60, readings));
		assertThat(forecast.remaining().high()).isEqualTo(SittingsAhead.HORIZON);
		assertThat(forecast.probabilityWithinPlan()).isBetween(0.0, 0.001);
	}

	@Test
	void the_basis_names_its_versions_and_promises_nothing() {
		Estimate estimate = new Estimate("7", Estimate.Basis.KIRBY_DESAI, 6, 9, 12, new Estimate.Score(8, 10));
		CourseSoFar course = new CourseSoFar(estimate, 95, 10, List.of(),
				Collections.nCopies(1, TreatmentAgent.NANOSECOND), null, List.of(reading(20, 1)));
		assertThat(Forecast.of(course).basis())
			.isEqualTo("From the Kirby-Desai score between 8 and 10, read as sittings; "
					+ "1 sitting done and 1 reading of fading. Estimate 7, forecast 1: an estimate, no promise.");
	}

	@Test
	void a_reading_after_a_sitting_that_was_not_done_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> course(FIELD, 1, reading(10, 2)))
			.withMessageContaining("after sitting 2");
	}

}
