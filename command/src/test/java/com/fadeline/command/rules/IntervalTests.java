package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.Finding;
import com.fadeline.api.PartialDate;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.saline;
import static org.assertj.core.api.Assertions.assertThat;

class IntervalTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);

	private static final String FLOOR = "interval.floor BREACH";

	private static final String RECOMMENDED = "interval.recommended CAUTION";

	@ParameterizedTest
	@CsvSource({ "SCALP,CARBON,II,20,21,41,42", "SCALP,UNKNOWN,IV,20,21,55,56", "SCALP,TATTOO_INK,III,27,28,55,56",
			"SCALP,TATTOO_INK,VI,27,28,69,70", "FACE,IRON_OXIDE,I,27,28,55,56",
			"UPPER_TRUNK,TATTOO_INK,V,27,28,69,70" })
	void laser_intervals_depend_on_site_pigment_and_phototype(BodySite site, Pigment pigment, Phototype phototype,
			int breach, int floor, int caution, int recommended) {
		Facts facts = Facts.of(site, assessed(pigment, phototype), "CROWN").done(10, laser(FIRST, "CROWN"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(breach), "CROWN")))).containsExactly(FLOOR);
		assertThat(facts.judge(recording(laser(FIRST.plusDays(floor), "CROWN")))).containsExactly(RECOMMENDED);
		assertThat(facts.judge(recording(laser(FIRST.plusDays(caution), "CROWN")))).containsExactly(RECOMMENDED);
		assertThat(facts.judge(recording(laser(FIRST.plusDays(recommended), "CROWN")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "II,41,42,55,56", "V,41,42,55,56" })
	void saline_intervals_are_the_same_for_every_phototype(Phototype phototype, int breach, int floor, int caution,
			int recommended) {
		Facts facts = Facts.of(BodySite.SCALP, assessed(Pigment.CARBON, phototype), "CROWN")
			.done(10, saline(FIRST, "CROWN"));

		assertThat(facts.judge(recording(saline(FIRST.plusDays(breach), "CROWN")))).containsExactly(FLOOR);
		assertThat(facts.judge(recording(saline(FIRST.plusDays(floor), "CROWN")))).containsExactly(RECOMMENDED);
		assertThat(facts.judge(recording(saline(FIRST.plusDays(caution), "CROWN")))).containsExactly(RECOMMENDED);
		assertThat(facts.judge(recording(saline(FIRST.plusDays(recommended), "CROWN")))).isEmpty();
	}

	@Test
	void laser_after_saline_waits_for_the_longer_of_both() {
		Facts facts = Facts.ofCourse().done(10, saline(FIRST, "CROWN"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(41), "CROWN")))).containsExactly(FLOOR);
		assertThat(facts.judge(recording(laser(FIRST.plusDays(56), "CROWN")))).isEmpty();
	}

	@Test
	void other_zones_state_nothing() {
		Facts facts = Facts.ofCourse().done(10, laser(FIRST, "FRONTAL_HAIRLINE"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(1), "CROWN")))).isEmpty();
	}

	@Test
	void one_shared_zone_is_enough() {
		Facts facts = Facts.ofCourse().done(10, laser(FIRST, "FRONTAL_HAIRLINE"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(1), "CROWN", "FRONTAL_HAIRLINE"))))
			.containsExactly(FLOOR);
	}

	@Test
	void a_sitting_entered_late_is_held_against_the_one_after_it() {
		Facts facts = Facts.ofCourse().done(10, laser(FIRST.plusDays(20), "CROWN"));

		assertThat(facts.judge(recording(laser(FIRST, "CROWN")))).containsExactly(FLOOR);
	}

	@Test
	void days_are_those_of_the_clinic() {
		Treatment late = at(laser(FIRST, "CROWN"), "2026-01-12T23:30:00+01:00");
		Treatment early = at(laser(FIRST, "CROWN"), "2026-02-02T00:15:00+01:00");

		assertThat(Facts.ofCourse().done(10, late).judge(recording(early))).containsExactly(RECOMMENDED);
	}

	@Test
	void a_booking_is_held_against_sittings_and_other_bookings() {
		LocalDate day = LocalDate.of(2026, 7, 1);
		Facts facts = Facts.ofCourse()
			.done(10, laser(day.minusDays(20), "CROWN"))
			.booked(Method.LASER, booking(new SittingId(id(11)), day.plusDays(20), "CROWN"));

		assertThat(facts.judge(planning(12, day))).containsExactly(FLOOR, FLOOR);
	}

	@Test
	void a_plan_is_shown_the_first_day_that_no_other_sitting_speaks_against() {
		LocalDate day = LocalDate.of(2026, 7, 1);
		Facts facts = Facts.ofCourse()
			.done(10, laser(day.minusDays(10), "CROWN"))
			.booked(Method.LASER, booking(new SittingId(id(11)), day.plusDays(17), "CROWN"));

		assertThat(facts.findings(planning(12, day))).extracting(Finding::message)
			.hasSize(2)
			.allMatch((message) -> message.contains("wait until 2026-08-08"));
		assertThat(facts.judge(planning(12, LocalDate.of(2026, 8, 8)))).containsExactly(RECOMMENDED);
	}

	@Test
	void a_fact_is_shown_a_day_that_those_after_it_do_not_change() {
		Facts facts = Facts.ofCourse().done(10, laser(FIRST, "CROWN")).done(11, laser(FIRST.plusDays(35), "CROWN"));

		assertThat(facts.findings(recording(laser(FIRST.plusDays(10), "CROWN")))).first()
			.extracting(Finding::message)
			.asString()
			.contains("wait until " + FIRST.plusDays(21));
	}

	@Test
	void two_sittings_of_a_zone_on_one_day_are_one_finding() {
		Facts facts = Facts.ofCourse().done(10, laser(FIRST, "CROWN")).done(11, laser(FIRST, "CROWN"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(10), "CROWN")))).containsExactly(FLOOR);
	}

	@Test
	void a_record_is_not_held_against_bookings() {
		Facts facts = Facts.ofCourse().booked(Method.LASER, booking(new SittingId(id(11)), FIRST.plusDays(7), "CROWN"));

		assertThat(facts.judge(recording(laser(FIRST, "CROWN")))).isEmpty();
	}

	@Test
	void a_sitting_that_is_moved_is_not_held_against_itself() {
		LocalDate day = LocalDate.of(2026, 7, 1);
		Facts facts = Facts.ofCourse().booked(Method.LASER, booking(new SittingId(id(11)), day, "CROWN"));

		assertThat(facts.judge(planning(11, day.plusDays(1)))).isEmpty();
	}

	@Test
	void a_sitting_that_is_amended_is_not_held_against_itself() {
		Facts facts = Facts.ofCourse().done(10, laser(FIRST, "CROWN"));

		assertThat(facts
			.judge(new Proposal.Amending(new SittingId(id(10)), laser(FIRST.plusDays(1), "CROWN"), "wrong day")))
			.isEmpty();
	}

	@Test
	void a_history_counts_where_the_course_has_one_zone() {
		Facts facts = Facts.of(BodySite.SCALP, Examples.CARBON, "CROWN").history(history("h", "2026-01-12"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(20), "CROWN")))).containsExactly(FLOOR);
		assertThat(facts.judge(recording(laser(FIRST.plusDays(42), "CROWN")))).isEmpty();
	}

	@Test
	void a_history_that_names_its_zones_counts_for_those() {
		Facts facts = Facts.ofCourse().history(elsewhere("2026-01-12", "crown"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(20), "CROWN")))).containsExactly(FLOOR);
		assertThat(facts.judge(recording(laser(FIRST.plusDays(20), "FRONTAL_HAIRLINE")))).isEmpty();
	}

	@Test
	void within_a_history_each_sitting_is_held_against_the_last_on_its_zones() {
		List<PastSitting> sittings = Stream
			.of(elsewhere("2020-01-01", "CROWN"), elsewhere("2020-01-05", "FRONTAL_HAIRLINE"),
					elsewhere("2020-01-08", "CROWN"))
			.flatMap((history) -> history.sittings().stream())
			.toList();
		History staged = new History("h", null, PastMethod.LASER, null, sittings, List.of());

		assertThat(Facts.ofCourse().judge(new Proposal.Importing(staged))).containsExactly("interval.floor CAUTION");
	}

	private static History elsewhere(String day, String zone) {
		PastSitting sitting = new PastSitting(null, PartialDate.parse(day), false, null, null, List.of(), null, null,
				null, null, null, List.of(), List.of(zone), null);
		return new History("h", null, PastMethod.LASER, null, List.of(sitting), List.of());
	}

	@Test
	void a_history_states_nothing_where_its_zone_is_not_known() {
		Facts facts = Facts.ofCourse().history(history("h", "2026-01-12"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(1), "CROWN")))).isEmpty();
	}

	@Test
	void a_history_states_nothing_where_its_day_is_not_known() {
		Facts facts = Facts.of(BodySite.SCALP, Examples.CARBON, "CROWN").history(history("h", "2026-01", "2026"));

		assertThat(facts.judge(recording(laser(FIRST.plusDays(1), "CROWN")))).isEmpty();
	}

	@Test
	void within_a_history_short_intervals_are_cautions() {
		Facts facts = Facts.ofCourse();

		assertThat(facts.judge(new Proposal.Importing(history("h", "2020-03-01", "2020-01-01", "2020-03-10"))))
			.containsExactly("interval.floor CAUTION");
		assertThat(facts.judge(new Proposal.Importing(history("h", "2020-01-01", "2020-01-30"))))
			.containsExactly(RECOMMENDED);
	}

	@Test
	void a_needle_with_an_unnamed_solution_has_no_interval() {
		History laser = history("h", "2020-01-01", "2020-01-02");
		History needle = new History("h", null, PastMethod.NEEDLE_SOLUTION, null, laser.sittings(), List.of());

		assertThat(Facts.ofCourse().judge(new Proposal.Importing(needle))).isEmpty();
	}

	@Test
	void a_scalp_treated_in_stages_alternates_its_zones_without_a_finding() {
		Facts facts = Facts.ofCourse();
		for (int sitting = 0; sitting < 4; sitting++) {
			LocalDate day = FIRST.plusDays(21L * sitting);
			String zone = (sitting % 2 == 0) ? "CROWN" : "FRONTAL_HAIRLINE";

			assertThat(facts.judge(new Proposal.Planning(Method.LASER, booking(new SittingId(id(40)), day, zone))))
				.isEmpty();
			assertThat(facts.judge(new Proposal.Treating(new SittingId(id(40)), laser(day, zone)))).isEmpty();
			facts.done(10 + sitting, laser(day, zone));
		}
	}

	private static Assessment assessed(Pigment pigment, Phototype phototype) {
		return new Assessment(phototype, Set.of(), null, null, null, pigment, null, Set.of());
	}

	private static Proposal recording(Treatment treatment) {
		return new Proposal.Treating(new SittingId(id(20)), treatment);
	}

	private static Proposal planning(long id, LocalDate day) {
		return new Proposal.Planning(Method.LASER, booking(new SittingId(id(id)), day, "CROWN"));
	}

	private static Treatment at(LaserTreatment laser, String time) {
		return new LaserTreatment(OffsetDateTime.parse(time).toInstant(), laser.zones(), laser.operatorId(), null,
				laser.settings(), null, null, null, null, null, null, null, null)
			.wearing(Examples.EYEWEAR);
	}

}
