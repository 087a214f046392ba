package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.id.ClientId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.estimate.Estimator;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.opened;

class OpeningTests {

	private static final List<String> ZONES = List.of("FRONTAL_HAIRLINE", "CROWN");

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_course_opens_with_the_target_of_its_goal_and_the_plan_of_its_estimate() {
		this.fixture.givenNoPriorActivity()
			.when(open(null, null, OPENED_ON))
			.expectEvents(opened())
			.expectResultMessagePayloadMatching(Answers.accepted(0));
	}

	@Test
	void a_course_belongs_to_the_clinic_of_its_client() {
		this.fixture.givenNoPriorActivity()
			.when(open(null, null, OPENED_ON), Map.of(MetaDataKeys.CLINIC_ID, "another"))
			.expectEventsMatching(Answers.clinic(CLINIC));
	}

	@Test
	void a_course_that_does_not_state_when_opens_today() {
		this.fixture.givenNoPriorActivity()
			.when(open(null, null, null))
			.expectSuccessfulHandlerExecution()
			.expectResultMessagePayloadMatching(Answers.accepted(0));
	}

	@Test
	void a_course_of_an_unknown_client_is_not_opened() {
		this.fixture.givenNoPriorActivity()
			.when(new OpenCourse(COURSE, new ClientId(Examples.id(99)), BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, null,
					CARBON, null, null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_course_cannot_open_tomorrow() {
		this.fixture.givenNoPriorActivity()
			.when(open(null, null, TODAY.plusDays(1)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future"));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, 0.9, 100.1, Double.NaN })
	void a_target_that_cannot_be_reached_is_refused(double target) {
		this.fixture.givenNoPriorActivity()
			.when(open(target, null, null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.targetFading"));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1, 100 })
	void a_target_can_be_anything_from_1_to_100(double target) {
		this.fixture.givenNoPriorActivity().when(open(target, null, null)).expectSuccessfulHandlerExecution();
	}

	@ParameterizedTest
	@CsvSource({ "0,3", "4,3", "1,2", "3,11" })
	void a_plan_outside_of_three_to_ten_sittings_is_refused(int min, int max) {
		this.fixture.givenNoPriorActivity()
			.when(open(null, new PlannedSittings(min, max), null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.plan"));
	}

	@ParameterizedTest
	@CsvSource({ "1,3", "3,3", "10,10" })
	void a_plan_of_three_to_ten_sittings_is_taken(int min, int max) {
		this.fixture.givenNoPriorActivity()
			.when(open(null, new PlannedSittings(min, max), null))
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_zone_without_a_name_is_refused() {
		this.fixture.givenNoPriorActivity()
			.when(new OpenCourse(COURSE, CLIENT, BodySite.SCALP, List.of(" "), Goal.FULL_REMOVAL, null, CARBON, null,
					null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.zones"));
	}

	@Test
	void opening_again_is_answered_as_the_first_time_whatever_happened_since() {
		this.fixture
			.given(opened(),
					new AssessmentRevised(COURSE, Assessment.UNKNOWN,
							Estimator.estimate(BodySite.SCALP, Assessment.UNKNOWN, null)),
					new CourseDiscontinued(COURSE, "moved away"))
			.when(open(null, null, null), Map.of(MetaDataKeys.EXPECTED_SEQUENCE, 17L))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(0));
	}

	@Test
	void a_planned_laser_counts_for_each_estimate_of_the_course() {
		Assessment tattoo = new Assessment(null, Set.of(), null, null, null, Pigment.TATTOO_INK, null, Set.of());
		OpenCourse open = new OpenCourse(COURSE, CLIENT, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, null, CARBON, null,
				OPENED_ON, PulseClass.PICOSECOND);

		this.fixture.givenCommands(open)
			.when(new ReviseAssessment(COURSE, tattoo))
			.expectEvents(new AssessmentRevised(COURSE, tattoo,
					Estimator.estimate(BodySite.SCALP, tattoo, PulseClass.PICOSECOND)));
	}

	@Test
	void opening_another_course_under_the_same_id_is_a_conflict() {
		this.fixture.given(opened())
			.when(open(80.0, null, null))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_course_that_was_never_opened_takes_nothing() {
		this.fixture.givenNoPriorActivity()
			.when(new CompleteCourse(COURSE, CompletionOutcome.TARGET_REACHED, null))
			.expectNoEvents()
			.expectException(AggregateNotFoundException.class);
	}

	private static OpenCourse open(@Nullable Double target, @Nullable PlannedSittings plan,
			@Nullable LocalDate openedOn) {
		return new OpenCourse(COURSE, CLIENT, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, target, CARBON, plan, openedOn);
	}

}
