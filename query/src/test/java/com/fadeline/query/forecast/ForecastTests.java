package com.fadeline.query.forecast;

import static com.fadeline.query.forecast.Courses.FIELD;
import static com.fadeline.query.forecast.Courses.SMP;
import static com.fadeline.query.forecast.Courses.course;
import static com.fadeline.query.forecast.Courses.kirbyDesai;
import static com.fadeline.query.forecast.Courses.reading;
import static com.fadeline.query.forecast.Courses.scalp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.query.forecast.CourseSoFar.Treatments;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForecastTests {

	private static final List<String> QUARTERS = List.of("FRONTAL_HAIRLINE", "MID_SCALP", "CROWN", "OCCIPITAL");

	@Test
	void a_new_course_starts_from_what_the_field_reports() {
		assertThat(remaining(course(SMP, 0)).low()).isBetween(1, 2);
		assertThat(remaining(course(SMP, 0)).high()).isBetween(4, 5);
		assertThat(remaining(course(FIELD, 0)).low()).isBetween(3, 4);
		assertThat(remaining(course(FIELD, 0)).high()).isBetween(10, 12);
		assertThat(remaining(course(kirbyDesai(10, 10), 0)).low()).isBetween(6, 7);
		assertThat(remaining(course(kirbyDesai(10, 10), 0)).likely()).isEqualTo(10);
		assertThat(remaining(course(kirbyDesai(10, 10), 0)).high()).isBetween(15, 18);
	}

	@Test
	void picosecond_pulses_take_about_a_quarter_fewer_sittings() {
		assertThat(remaining(course(kirbyDesai(16, 16), 0)).likely()).isEqualTo(16);
		CourseSoFar picosecond = new CourseSoFar(
				kirbyDesai(16, 16), CourseKind.UNKNOWN, null, 95, 10, List.of(), new Treatments(List.of(), 0,
						List.of(new Visit(TreatmentAgent.PICOSECOND, List.of())), TreatmentAgent.NANOSECOND),
				List.of(), Map.of(), Experience.NONE);
		assertThat(remaining(picosecond).likely()).isEqualTo(12);
	}

	@Test
	void an_estimate_for_picosecond_pulses_is_not_shortened_again() {
		Estimate planned = new Estimate("2", Estimate.Basis.KIRBY_DESAI, 7, 12, 19, new Estimate.Score(16, 16),
				PulseClass.PICOSECOND);

		assertThat(Forecast.of(CourseSoFar.unopened(planned, CourseKind.UNKNOWN, 95)).remaining().likely())
			.isEqualTo(12);
		assertThat(remaining(course(planned, 0)).likely()).isEqualTo(16);
		assertThat(Forecast.of(CourseSoFar.unopened(planned, CourseKind.UNKNOWN, 95)).basis())
			.contains("score 16, three quarters of it for picosecond pulses");
	}

	@Test
	void the_least_target_takes_no_more_reckoning_than_another() {
		assertThat(remaining(course(FIELD, 1e-5, List.of())).high()).isEqualTo(1);
	}

	@Test
	void parts_of_the_score_that_are_not_known_widen_the_range() {
		Estimate vague = new Estimate("2", Estimate.Basis.KIRBY_DESAI, 5, 11, 25, new Estimate.Score(5, 17));
		assertThat(width(course(vague, 0))).isGreaterThan(width(course(kirbyDesai(11, 11), 0)));
	}

	@Test
	void slow_fading_raises_the_forecast_and_quick_fading_lowers_it() {
		int slow = likely(course(FIELD, 3, reading(15, 1), reading(25, 2), reading(30, 3)));
		int unread = likely(course(FIELD, 3));
		int quick = likely(course(FIELD, 3, reading(50, 1), reading(75, 2), reading(88, 3)));
		assertThat(slow).isGreaterThan(unread);
		assertThat(quick).isLessThan(unread);
	}

	@Test
	void fading_that_slows_raises_the_forecast_above_fading_that_goes_on() {
		CourseSoFar steady = course(FIELD, 4, reading(29, 1), reading(50, 2), reading(65, 3), reading(75, 4));
		CourseSoFar slowing = course(FIELD, 4, reading(50, 1), reading(64, 2), reading(71, 3), reading(75, 4));
		assertThat(remaining(slowing).high()).isGreaterThan(remaining(steady).high());
	}

	@Test
	void readings_narrow_the_range() {
		assertThat(width(course(FIELD, 3, reading(40, 1), reading(65, 2), reading(79, 3))))
			.isLessThan(width(course(FIELD, 3)));
	}

	@Test
	void an_early_reading_counts_less() {
		int full = likely(course(FIELD, 2, reading(5, 2)));
		int early = likely(course(FIELD, 2, reading(5, 2, true)));
		assertThat(early).isLessThan(full).isGreaterThan(likely(course(FIELD, 2)));
	}

	@Test
	void a_better_scale_counts_more() {
		Reading visual = new Reading(5, 2, false, null, Observer.CLIENT, Scale.VISUAL);
		Reading measured = new Reading(5, 2, false, null, Observer.CLIENT, Scale.COLORIMETER);
		assertThat(likely(course(FIELD, 2, visual))).isLessThan(likely(course(FIELD, 2, measured)));
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
		int clean = likely(course(FIELD, 3, reading(40, 1), reading(64, 2), reading(78, 3)));
		int slip = likely(course(FIELD, 3, reading(40, 1), reading(-100, 2), reading(78, 3)));
		assertThat(slip).isBetween(clean - 1, clean + 1);
	}

	@Test
	void one_reading_at_the_target_does_not_yet_state_that_it_was_reached() {
		Forecast forecast = Forecast.of(course(FIELD, 4, reading(60, 2), reading(96, 4)));
		assertThat(forecast.remaining().low()).isZero();
		assertThat(forecast.remaining().likely()).isBetween(1, 2);
		assertThat(forecast.probabilityWithinPlan()).isLessThan(1);
		assertThat(forecast.basis()).startsWith("The last readings are at the target, but not yet with certainty");
	}

	@Test
	void nothing_remains_where_readings_at_the_target_are_borne_out() {
		Forecast forecast = Forecast.of(reached(4));
		assertThat(forecast.remaining()).isEqualTo(new Remaining(0, 0, 0));
		assertThat(forecast.probabilityWithinPlan()).isOne();
		assertThat(forecast.basis()).startsWith("The last readings are at the target.");
	}

	@Test
	void a_target_reached_beyond_the_plan_is_reached_all_the_same() {
		assertThat(Forecast.of(reached(12)).probabilityWithinPlan()).isOne();
	}

	@Test
	void sittings_without_a_reading_shorten_what_remains_and_prove_nothing() {
		Forecast forecast = Forecast.of(course(kirbyDesai(14, 14), 12));
		assertThat(forecast.remaining().low()).isOne();
		assertThat(forecast.remaining().high()).isBetween(6, 20);
		assertThat(forecast.perSitting()).isNull();
		assertThat(forecast.plateau()).isFalse();
		assertThat(forecast.basis()).contains("12 sittings done and no fading on record");
	}

	@Test
	void a_client_who_comes_after_sittings_elsewhere_is_not_shown_that_none_remains() {
		List<Visit> elsewhere = Collections.nCopies(9, new Visit(TreatmentAgent.NANOSECOND, List.of()));
		CourseSoFar course = new CourseSoFar(SMP, CourseKind.UNKNOWN, null, 95, 10, List.of(),
				new Treatments(elsewhere, 9, List.of(), TreatmentAgent.NANOSECOND), List.of(), Map.of(),
				Experience.NONE);
		assertThat(remaining(course).low()).isOne();
		assertThat(Forecast.of(course).probabilityWithinPlan()).isLessThan(0.95);
	}

	@Test
	void beyond_the_plan_the_chance_is_that_the_target_is_reached_unseen() {
		assertThat(Forecast.of(course(kirbyDesai(14, 14), 12)).probabilityWithinPlan()).isBetween(0.03, 0.4);
		assertThat(Forecast.of(course(kirbyDesai(14, 14), 12, reading(40, 12))).probabilityWithinPlan())
			.isLessThan(0.01);
	}

	@Test
	void a_lower_target_takes_fewer_sittings() {
		assertThat(remaining(course(FIELD, 60, List.of())).high()).isLessThan(6);
	}

	@Test
	void a_target_of_100_is_finite_and_one_of_0_is_reached() {
		assertThat(remaining(course(SMP, 100, List.of())).high()).isBetween(3, 15);
		assertThat(remaining(course(SMP, 0, List.of())).high()).isZero();
	}

	@Test
	void a_mixed_course_is_forecast_for_what_comes_next() {
		List<TreatmentAgent> done = List.of(TreatmentAgent.NANOSECOND, TreatmentAgent.NEEDLE,
				TreatmentAgent.PICOSECOND);
		Forecast forecast = Forecast.of(course(kirbyDesai(9, 9), 95, done, reading(50, 3)));
		assertThat(forecast.remaining().likely()).isBetween(3, 9);
		assertThat(forecast.basis()).contains("three quarters of it for picosecond pulses");
	}

	@Test
	void zones_in_turns_take_the_sum_of_their_sittings_and_zones_together_the_most() {
		Forecast turns = Forecast.of(scalp(QUARTERS, List.of(List.of("CROWN"))));
		Forecast together = Forecast.of(scalp(QUARTERS, List.of(QUARTERS), reading("CROWN", 50, 1)));
		assertThat(turns.remaining().likely()).isGreaterThan(5);
		assertThat(turns.turns()).isEqualTo(4);
		assertThat(together.remaining().likely()).isBetween(1, 4);
		assertThat(together.turns()).isOne();
	}

	@Test
	void a_zone_at_the_target_leaves_the_others() {
		List<List<String>> visits = List.of(List.of("CROWN"), List.of("OCCIPITAL"), List.of("CROWN"));
		Forecast forecast = Forecast
			.of(scalp(List.of("CROWN", "OCCIPITAL"), visits, reading("CROWN", 99, 3), reading("OCCIPITAL", 10, 2)));
		assertThat(forecast.remaining().low()).isPositive();
		assertThat(forecast.remaining().likely()).isGreaterThan(1);
	}

	@Test
	void a_long_course_that_never_fades_stays_within_the_horizon() {
		Reading[] readings = new Reading[60];
		for (int sitting = 0; sitting < readings.length; sitting++) {
			readings[sitting] = reading(-100, sitting + 1);
		}
		Forecast forecast = Forecast.of(course(kirbyDesai(20, 20), 60, readings));
		assertThat(forecast.remaining().high()).isEqualTo(SittingsAhead.HORIZON);
		assertThat(forecast.probabilityWithinPlan()).isBetween(0.0, 0.001);
	}

	@Test
	void readings_that_stand_still_are_a_plateau_once_noise_is_no_longer_likely() {
		assertThat(Forecast.of(course(FIELD, 4, reading(50, 2), reading(52, 4))).plateau()).isFalse();
		assertThat(Forecast
			.of(course(FIELD, 6, reading(50, 1), reading(51, 2), reading(50, 3), reading(52, 4), reading(51, 5),
					reading(51, 6)))
			.plateau()).isTrue();
	}

	@Test
	void a_clinic_that_needs_fewer_sittings_is_forecast_fewer() {
		CourseSoFar course = course(kirbyDesai(12, 12), 0);
		Forecast forecast = Forecast.of(course.with(new Experience(63, -0.5, 0.9, Slowing.CHANCES, GroupShifts.NONE)));
		assertThat(forecast.remaining().likely()).isLessThan(likely(course));
		assertThat(forecast.basis()).contains("and 63 courses of this clinic");
		assertThat(forecast.clinicCourses()).isEqualTo(63);
	}

	@Test
	void the_basis_names_its_versions_and_promises_nothing() {
		Estimate estimate = new Estimate("7", Estimate.Basis.KIRBY_DESAI, 6, 9, 12, new Estimate.Score(8, 10));
		assertThat(Forecast.of(course(estimate, 1, reading(20, 1))).basis())
			.isEqualTo("From the Kirby-Desai score between 8 and 10, read as sittings; "
					+ "1 sitting done and 1 reading of fading. Estimate 7, forecast 3: an estimate, no promise.");
	}

	@Test
	void a_reading_after_a_sitting_that_was_not_done_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> course(FIELD, 1, reading(10, 2)))
			.withMessageContaining("after sitting 2");
	}

	private static CourseSoFar reached(int sittings) {
		Reading reading = new Reading(99, sittings, false, null, Observer.SPECIALIST, Scale.COLORIMETER);
		return course(kirbyDesai(sittings, sittings), sittings, reading, reading, reading);
	}

	private static Remaining remaining(CourseSoFar course) {
		return Forecast.of(course).remaining();
	}

	private static int likely(CourseSoFar course) {
		return remaining(course).likely();
	}

	private static int width(CourseSoFar course) {
		return remaining(course).high() - remaining(course).low();
	}

}
