package com.fadeline.command.course;

import java.util.List;
import java.util.Set;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;
import com.fadeline.command.Senders;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;

/** Whose courses are whose. */
class OwnershipTests {

	private static final ClinicId ELSEWHERE = new ClinicId(Examples.id(98));

	private static final ClientId SOMEBODY_ELSE = new ClientId(Examples.id(97));

	private static final ExtendCourse EXTEND = new ExtendCourse(COURSE, 12, "dense ink");

	private static final OpenCourse OPEN = new OpenCourse(COURSE, CLIENT, BodySite.SCALP, List.of("CROWN"),
			Goal.LIGHTENING, null, CARBON, null, OPENED_ON);

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void a_course_of_another_clinic_is_reported_as_one_that_does_not_exist() {
		this.fixture.given(Examples.opened())
			.when(EXTEND, Senders.specialist(ELSEWHERE))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound())
			.expectExceptionMessage("There is nothing under the id %s".formatted(COURSE));
	}

	@Test
	void a_repeat_reveals_to_nobody_else_that_the_course_exists() {
		this.fixture.given(Examples.opened(), new CourseExtended(COURSE, 12, "dense ink"))
			.when(EXTEND, Senders.specialist(ELSEWHERE))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_specialist_of_no_clinic_meets_no_course() {
		this.fixture.given(Examples.opened())
			.when(EXTEND, new Requester("sam", Role.SPECIALIST, Set.of(), null).metaData())
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void who_works_for_two_clinics_meets_the_courses_of_both() {
		this.fixture.given(Examples.opened())
			.when(EXTEND, new Requester("sam", Role.SPECIALIST, Set.of(ELSEWHERE, CLINIC), null).metaData())
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void an_administrator_and_the_service_itself_are_bound_to_no_clinic() {
		this.fixture.given(Examples.opened())
			.when(EXTEND, new Requester("root", Role.ADMIN, Set.of(), null).metaData())
			.expectSuccessfulHandlerExecution();
		CourseFixtures.fixture()
			.given(Examples.opened())
			.when(EXTEND, Requester.SYSTEM.metaData())
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void clients_meet_their_own_courses_alone() {
		LogFading seen = new LogFading(COURSE, Examples.fading(1, Examples.TODAY, 40));
		this.fixture.given(Examples.opened())
			.when(seen, Senders.client(CLIENT))
			.expectEvents(new FadingLogged(COURSE, seen.fading(), List.of()));
		CourseFixtures.fixture()
			.given(Examples.opened())
			.when(seen, Senders.client(SOMEBODY_ELSE))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void a_course_is_opened_by_the_clinic_of_its_client_alone() {
		this.fixture.givenNoPriorActivity()
			.when(OPEN, Senders.specialist(ELSEWHERE))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound())
			.expectExceptionMessage("There is no client %s".formatted(CLIENT));
	}

	@Test
	void opening_a_course_again_reveals_to_nobody_else_that_it_exists() {
		this.fixture.given(Examples.opened())
			.when(OPEN, Senders.specialist(ELSEWHERE))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

}
