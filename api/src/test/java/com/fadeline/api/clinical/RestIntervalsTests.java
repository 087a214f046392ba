package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.Readiness.ZoneRest;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

class RestIntervalsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Policy.Intervals POLICY = Policy.standard().intervals();

	@Test
	void the_zone_treated_longest_ago_is_the_first_that_may_be_treated_again() {
		TreatedZones[] treated = { laser(TODAY.minusDays(10), "CROWN"), laser(TODAY.minusDays(3), "SCAR") };

		assertThat(rest(course(Phototype.II, treated))).usingRecursiveComparison()
			.ignoringFields("zones")
			.isEqualTo(new RestPeriod(List.of(), TODAY.plusDays(11), TODAY.plusDays(32), 42));
		assertThat(rest(course(Phototype.V, treated))).usingRecursiveComparison()
			.ignoringFields("zones")
			.isEqualTo(new RestPeriod(List.of(), TODAY.plusDays(11), TODAY.plusDays(46), 56));
	}

	@Test
	void without_a_known_day_there_is_none_to_wait_for() {
		assertThat(rest(course(Phototype.II))).usingRecursiveComparison()
			.ignoringFields("zones")
			.isEqualTo(new RestPeriod(List.of(), null, null, 42));
	}

	@Test
	void not_only_the_last_treatment_of_a_zone_counts() {
		TreatedCourse course = course(Phototype.II, saline(TODAY, "CROWN"), laser(TODAY.plusDays(5), "CROWN"));

		assertThat(new RestIntervals(List.of(course), POLICY).restOf("CROWN", course, Method.LASER))
			.isEqualTo(new ZoneRest("CROWN", TODAY.plusDays(5), TODAY.plusDays(42), TODAY.plusDays(56)));
	}

	@Test
	void treatments_of_different_skin_have_no_interval() {
		TreatedCourse course = course(Phototype.II);
		RestIntervals intervals = new RestIntervals(List.of(course), POLICY);
		CourseTreatment crown = new CourseTreatment(course, laser(TODAY, "CROWN"));

		assertThat(intervals.between(crown, new CourseTreatment(course, laser(TODAY, "SCAR")))).isEmpty();
		assertThat(intervals.between(crown, new CourseTreatment(course, saline(TODAY, "Wirbel", "SCAR"))))
			.contains(new RestInterval(List.of("CROWN"), 42, 56));
	}

	@Test
	void a_part_of_the_body_is_the_same_skin_whatever_site_its_courses_name() {
		TreatedCourse hand = tattoo(1, BodySite.DISTAL_EXTREMITY, "LEFT_FOREARM", "LEFT_UPPER_ARM", "heart");
		TreatedCourse arm = tattoo(2, BodySite.PROXIMAL_EXTREMITY, "left upper arm", "heart");
		RestIntervals intervals = new RestIntervals(List.of(hand, arm), POLICY);

		assertThat(intervals.between(new CourseTreatment(hand, laser(TODAY, "LEFT_UPPER_ARM", "heart")),
				new CourseTreatment(arm, laser(TODAY, "linker Oberarm", "heart"))))
			.as("but a name of one's own is that of a place at the site of its course")
			.contains(new RestInterval(List.of("LEFT_UPPER_ARM"), 28, 56));
		assertThat(intervals.between(new CourseTreatment(hand, laser(TODAY, "LEFT_FOREARM")),
				new CourseTreatment(arm, laser(TODAY, "LEFT_UPPER_ARM"))))
			.isEmpty();
	}

	@Test
	void a_zone_that_no_course_lists_may_be_any_of_its_own_site() {
		TreatedCourse course = tattoo(1, BodySite.FACE, "NOSE", "LEFT_FOREARM");
		RestIntervals intervals = new RestIntervals(List.of(course), POLICY);
		CourseTreatment hand = new CourseTreatment(course, laser(TODAY, "LEFT_HAND"));

		assertThat(intervals.between(hand, new CourseTreatment(course, laser(TODAY, "LEFT_FOREARM"))))
			.contains(new RestInterval(List.of("LEFT_HAND", "LEFT_FOREARM"), 28, 56));
		assertThat(intervals.between(hand, new CourseTreatment(course, laser(TODAY, "NOSE")))).isEmpty();
	}

	@Test
	void a_zone_off_the_scalp_rests_as_long_as_a_tattoo() {
		TreatedCourse course = new TreatedCourse(new CourseId(new UUID(0, 1)), BodySite.SCALP, List.of("CROWN", "NAPE"),
				course(Phototype.II).assessment(), List.of());
		RestIntervals intervals = new RestIntervals(List.of(course), POLICY);
		CourseTreatment nape = new CourseTreatment(course, laser(TODAY, "NAPE"));

		assertThat(intervals.between(nape, nape)).contains(new RestInterval(List.of("NAPE"), 28, 56));
	}

	@Test
	void a_needle_with_an_unnamed_solution_treated_nothing_that_is_known() {
		History needle = new History("h", null, PastMethod.NEEDLE_SOLUTION, 3, List.of(), List.of());

		assertThat(TreatedZones.past(needle, List.of("CROWN"))).isEmpty();
	}

	@Test
	void a_long_course_of_free_names_is_calculated_at_once() {
		List<String> zones = IntStream.range(0, 12).mapToObj((number) -> "Zone Nr. " + number).toList();
		TreatedZones[] treated = IntStream.range(0, 200)
			.mapToObj((number) -> new TreatedZones(zones, TODAY.plusDays(number), Method.LASER))
			.toArray(TreatedZones[]::new);

		assertThat(rest(course(Phototype.II, treated)).earliestPermitted()).isEqualTo(TODAY.plusDays(199 + 21));
	}

	private static RestPeriod rest(TreatedCourse course) {
		return new RestIntervals(List.of(course), POLICY).restOf(course);
	}

	private static TreatedCourse course(Phototype phototype, TreatedZones... done) {
		Assessment assessment = new Assessment(phototype, Set.of(), null, null, null, Pigment.CARBON, null, Set.of());
		return new TreatedCourse(new CourseId(new UUID(0, 1)), BodySite.SCALP, List.of("CROWN", "SCAR"), assessment,
				Stream.of(done).toList());
	}

	private static TreatedCourse tattoo(int number, BodySite site, String... zones) {
		Assessment assessment = new Assessment(Phototype.II, Set.of(), null, null, null, Pigment.TATTOO_INK, null,
				Set.of());
		return new TreatedCourse(new CourseId(new UUID(0, number)), site, List.of(zones), assessment, List.of());
	}

	private static TreatedZones laser(LocalDate day, String... zones) {
		return new TreatedZones(List.of(zones), day, Method.LASER);
	}

	private static TreatedZones saline(LocalDate day, String... zones) {
		return new TreatedZones(List.of(zones), day, Method.SALINE);
	}

}
