package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static org.assertj.core.api.Assertions.assertThat;

/** The example course is planned for at most four sittings. */
class PlanTests {

	private static final String MAXIMUM = "plan.maximum BREACH";

	private static final LocalDate NEXT = LocalDate.of(2026, 8, 1);

	@Test
	void the_last_planned_sitting_is_recorded() {
		assertThat(elsewhere(3).judge(recording())).isEmpty();
	}

	@Test
	void one_sitting_more_than_planned_is_a_breach() {
		assertThat(elsewhere(4).judge(recording())).containsExactly(MAXIMUM);
	}

	@Test
	void sittings_on_record_count() {
		assertThat(elsewhere(3).done(10, laser(OPENED_ON, "FRONTAL_HAIRLINE")).judge(recording()))
			.containsExactly(MAXIMUM);
	}

	@Test
	void bookings_count_against_another_booking() {
		Facts facts = elsewhere(2).booked(Method.LASER, booking(new SittingId(id(11)), NEXT, "FRONTAL_HAIRLINE"));

		assertThat(facts.judge(planning(12))).isEmpty();
		assertThat(facts.booked(Method.LASER, booking(new SittingId(id(12)), NEXT, "FRONTAL_HAIRLINE"))
			.judge(planning(13))).containsExactly(MAXIMUM);
	}

	@Test
	void bookings_do_not_count_against_a_record() {
		Facts facts = elsewhere(3).booked(Method.LASER, booking(new SittingId(id(11)), NEXT, "CROWN"));

		assertThat(facts.judge(recording())).isEmpty();
	}

	@Test
	void a_sitting_that_is_moved_is_not_one_more() {
		Facts facts = elsewhere(3).booked(Method.LASER, booking(new SittingId(id(11)), NEXT, "CROWN"));

		assertThat(facts.judge(planning(11))).isEmpty();
	}

	@Test
	void an_amendment_is_not_one_more() {
		assertThat(elsewhere(4).done(10, laser(OPENED_ON, "CROWN"))
			.judge(new Proposal.Amending(new SittingId(id(10)), laser(OPENED_ON, "CROWN"), "typing error"))).isEmpty();
	}

	@Test
	void a_zone_outside_of_the_course_is_cautioned_about() {
		assertThat(Facts.ofCourse().judge(new Proposal.Treating(SITTING, laser(OPENED_ON, "CROWN", "SCAR"))))
			.containsExactly("zones.outsideCourse CAUTION");
	}

	@Test
	void a_course_without_zones_takes_any() {
		Facts facts = Facts.of(BodySite.SCALP, Examples.CARBON);

		assertThat(facts.judge(new Proposal.Treating(SITTING, laser(OPENED_ON, "ARM")))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = CourseStatus.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
	void a_course_that_ended_takes_no_new_sitting(CourseStatus ended) {
		Facts facts = Facts.ofCourse().with(ended);

		assertThat(facts.judge(planning(11))).containsExactly("course.closed INVALID");
		assertThat(facts.judge(recording())).containsExactly("course.closed INVALID");
		assertThat(facts.judge(new Proposal.Observing(fading(7, OPENED_ON, 20)))).isEmpty();
	}

	private static Facts elsewhere(int sittings) {
		return Facts.ofCourse().history(new History("h", null, PastMethod.LASER, sittings, List.of(), List.of()));
	}

	private static Proposal recording() {
		return new Proposal.Treating(SITTING, laser(OPENED_ON, "CROWN"));
	}

	private static Proposal planning(long id) {
		return new Proposal.Planning(Method.LASER, booking(new SittingId(id(id)), NEXT, "CROWN"));
	}

}
