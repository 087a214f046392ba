package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.Finding;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.saline;
import static org.assertj.core.api.Assertions.assertThat;

/** The person is treated, not the course. */
class OtherCoursesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

	private static final String FLOOR = "interval.floor BREACH";

	@ParameterizedTest
	@CsvSource({ "OPEN", "COMPLETED", "DISCONTINUED" })
	void a_zone_that_was_treated_in_another_course_has_to_rest(CourseStatus status) {
		Facts facts = on("CROWN").beside(on("CROWN").with(status).done(10, laser(DAY.minusDays(5), "CROWN")));

		assertThat(facts.findings(recording(laser(DAY, "CROWN")))).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo("interval.floor");
			assertThat(finding.overridable()).isTrue();
			assertThat(finding.message()).contains("5 days between 2026-05-15 and 2026-05-20",
					"the client's other course (scalp, opened on 2026-01-05, " + Examples.id(800) + ")",
					"wait until 2026-06-05");
			assertThat(finding.values()).last().isEqualTo(Finding.Value.day(Examples.OPENED_ON));
		});
	}

	@Test
	void a_booking_in_another_course_counts_for_a_plan_and_not_for_a_fact() {
		Facts facts = on("CROWN")
			.beside(on("CROWN").booked(Method.LASER, booking(new SittingId(id(11)), DAY, "CROWN")));

		assertThat(facts
			.findings(new Proposal.Planning(Method.LASER, booking(new SittingId(id(12)), DAY.plusDays(1), "CROWN"))))
			.filteredOn(Finding::id, "interval.floor")
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.message()).contains("1 day between 2026-05-20 (booked) and 2026-05-21");
				assertThat(finding.values())
					.contains(Finding.Value.day(DAY).with(Finding.Value.constant(SittingStatus.SCHEDULED)));
			});
		assertThat(facts.judge(recording(laser(DAY.minusDays(1), "CROWN")))).isEmpty();
	}

	@Test
	void a_zone_of_the_same_name_on_another_site_is_another_zone() {
		Facts facts = Facts.of(BodySite.FACE, Examples.CARBON, "left side")
			.beside(Facts.of(BodySite.NECK, Examples.CARBON, "left side")
				.done(10, laser(DAY.minusDays(5), "left side")));

		assertThat(facts.judge(recording(laser(DAY, "left side")))).isEmpty();
	}

	@Test
	void a_part_of_the_body_is_the_same_zone_whatever_site_its_course_names() {
		Facts facts = Facts.of(BodySite.DISTAL_EXTREMITY, Examples.CARBON, "LEFT_FOREARM", "LEFT_UPPER_ARM")
			.beside(Facts.of(BodySite.PROXIMAL_EXTREMITY, Examples.CARBON, "left upper arm")
				.done(10, laser(DAY.minusDays(5), "left upper arm")));

		assertThat(facts.judge(recording(laser(DAY, "LEFT_UPPER_ARM")))).containsExactly(FLOOR);
		assertThat(facts.judge(recording(laser(DAY, "LEFT_FOREARM")))).isEmpty();
		assertThat(facts.judge(new Proposal.Observing(new Fading(new FadingId(id(20)), Examples.at(DAY), 40,
				"LEFT_UPPER_ARM", Observer.SPECIALIST, Scale.VISUAL, null))))
			.containsExactly("fading.early CAUTION");
	}

	@Test
	void the_longer_interval_holds_where_the_other_course_was_treated_by_saline() {
		Facts facts = on("CROWN").beside(on("CROWN").done(10, saline(DAY.minusDays(41), "CROWN")));

		assertThat(facts.judge(recording(laser(DAY, "CROWN")))).containsExactly(FLOOR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "crown", "Crown ", " CROWN", "vertex", "Vertex", "cr\u200Bown", "Tonsur (Wirbel)" })
	void a_zone_is_the_same_however_it_is_spelled(String spelling) {
		Facts facts = on("CROWN").done(10, laser(DAY.minusDays(5), spelling));

		assertThat(facts.judge(recording(laser(DAY, "CROWN")))).containsExactly(FLOOR);
		assertThat(on("CROWN").done(10, laser(DAY.minusDays(5), "CROWN")).judge(recording(laser(DAY, spelling))))
			.containsExactly(FLOOR);
	}

	@Test
	void a_zone_outside_the_course_is_judged_against_every_zone_of_its_site() {
		Facts facts = on("CROWN", "TEMPLE_LEFT").done(10, laser(DAY.minusDays(5), "TEMPLE_LEFT"));

		assertThat(facts.judge(recording(laser(DAY, "spot behind the ear")))).containsExactlyInAnyOrder(FLOOR,
				"zones.outsideCourse CAUTION");
		assertThat(facts.judge(recording(laser(DAY, "CROWN")))).isEmpty();
	}

	@Test
	void a_zone_treated_outside_its_course_makes_every_zone_of_the_site_rest() {
		Facts facts = on("CROWN").done(10, laser(DAY.minusDays(5), "spot behind the ear"));

		assertThat(facts.judge(recording(laser(DAY, "CROWN")))).containsExactly(FLOOR);
	}

	@Test
	void a_zone_that_another_course_of_the_site_lists_is_known_and_alternates() {
		Facts facts = on("CROWN").done(10, laser(DAY.minusDays(5), "TEMPLE_LEFT")).beside(on("TEMPLE_LEFT"));

		assertThat(facts.judge(recording(laser(DAY, "CROWN")))).isEmpty();
	}

	@Test
	void a_reading_is_early_after_a_sitting_in_another_course() {
		Facts facts = on("CROWN").beside(on("CROWN").done(10, laser(DAY.minusDays(5), "CROWN")));

		assertThat(facts.judge(new Proposal.Observing(fading(20, DAY, 40)))).containsExactly("fading.early CAUTION");
	}

	@Test
	void the_rests_of_readiness_count_the_other_courses_too() {
		Facts facts = on("CROWN").beside(on("CROWN").done(10, laser(DAY.minusDays(5), "CROWN")));
		Proposal.Considering visit = new Proposal.Considering(new SittingId(id(13)), Method.LASER, List.of("CROWN"),
				Examples.at(DAY), true);

		assertThat(ZoneRestPeriods.before(visit, facts.built(), Examples.rulebook().standards(Examples.CLINIC)))
			.singleElement()
			.satisfies((rest) -> {
				assertThat(rest.lastTreatedOn()).isEqualTo(DAY.minusDays(5));
				assertThat(rest.earliestPermitted()).isEqualTo(DAY.plusDays(16));
			});
	}

	private static Facts on(String... zones) {
		return Facts.of(BodySite.SCALP, Examples.CARBON, zones);
	}

	private static Proposal recording(Treatment treatment) {
		return new Proposal.Treating(new SittingId(id(12)), treatment);
	}

}
