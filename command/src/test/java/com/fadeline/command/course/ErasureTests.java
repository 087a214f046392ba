package com.fadeline.command.course;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseCommand.RedactCourse;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.LifecycleCommand.RestrictCourse;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.opened;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the courses of a client who is to be forgotten. */
class ErasureTests {

	private static final String FORGOTTEN = "The client is to be forgotten";

	@Test
	void nothing_is_added_to_a_course_whose_client_is_to_be_forgotten() {
		CourseFixtures.restricted()
			.given(opened())
			.when(new LogFading(COURSE, Examples.fading(60, TODAY, 20)))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void no_course_is_opened_either() {
		CourseFixtures.restricted()
			.givenNoPriorActivity()
			.when(new OpenCourse(COURSE, CLIENT, opened().bodySite(), List.of("CROWN"), Goal.FULL_REMOVAL, null,
					Examples.CARBON, null, Examples.OPENED_ON))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void a_reminder_of_such_a_course_comes_to_nothing() {
		CourseFixtures.restricted()
			.given(opened())
			.when(new RaiseReminder(COURSE, new Reminder(ReminderKind.DORMANT, null, Examples.NOW, Examples.NOW)))
			.expectNoEvents()
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void the_course_ends_and_what_is_booked_is_cancelled() {
		CourseFixtures.restricted()
			.given(opened(),
					new LaserSittingScheduled(COURSE, Examples.booking(SITTING, TODAY.plusDays(9), "CROWN"), List.of()))
			.when(new RestrictCourse(COURSE))
			.expectEvents(new SittingCancelled(COURSE, SITTING, FORGOTTEN), new CourseDiscontinued(COURSE, FORGOTTEN));
	}

	@Test
	void a_course_that_ended_before_stays_as_it_is() {
		CourseFixtures.restricted()
			.given(opened(), new CourseDiscontinued(COURSE, "moved away"))
			.when(new RestrictCourse(COURSE))
			.expectNoEvents()
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_redacted_course_states_so_once_and_forgets_what_it_knew() {
		CourseFixtures.restricted()
			.given(opened())
			.when(new RedactCourse(COURSE))
			.expectEvents(new CourseRedacted(COURSE, CLIENT))
			.expectState((course) -> assertThat(course.client()).isEqualTo(CLIENT));
		CourseFixtures.restricted()
			.given(opened(), new CourseRedacted(COURSE, CLIENT))
			.when(new RedactCourse(COURSE))
			.expectNoEvents();
	}

}
