package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.FadingId;
import com.fadeline.command.Answers;
import org.junit.jupiter.api.Test;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.measured;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.prepared;

class CompletionTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final CompleteCourse REACHED = new CompleteCourse(COURSE, CompletionOutcome.TARGET_REACHED, null);

	@Test
	void a_target_that_was_never_read_is_not_reached_without_a_reason() {
		CourseFixtures.fixture()
			.given(prepared())
			.when(REACHED)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("outcome.target"));
	}

	@Test
	void a_target_above_the_fading_is_not_reached_without_a_reason() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(new LogFading(COURSE, fading(7, DAY, 60)))
			.when(REACHED)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("outcome.target"));
	}

	@Test
	void what_was_measured_on_photos_reaches_no_target() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(new LogFading(COURSE, measured(7, DAY, 99)))
			.when(REACHED)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("outcome.target"));
	}

	@Test
	void a_reason_is_kept_with_the_end() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(new LogFading(COURSE, fading(7, DAY, 60)))
			.when(new CompleteCourse(COURSE, CompletionOutcome.TARGET_REACHED, null,
					List.of(new RuleOverride("outcome.target", "the client wanted this shade"))))
			.expectResultMessagePayloadMatching(Answers.findings("outcome.target"));
	}

	@Test
	void a_target_that_was_read_is_reached() {
		CourseFixtures.fixture()
			.given(prepared())
			.andGivenCommands(new LogFading(COURSE,
					new Fading(new FadingId(id(7)), at(DAY), 96, null, Observer.SPECIALIST, Scale.PHOTO, null)))
			.when(REACHED)
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void several_readings_are_logged_at_once_and_not_again() {
		LogFadings both = new LogFadings(COURSE, List.of(fading(7, DAY, 60), fading(8, DAY, 20)));
		CourseFixtures.fixture().given(prepared()).when(both).expectSuccessfulHandlerExecution();
		CourseFixtures.fixture().given(prepared()).andGivenCommands(both).when(both).expectNoEvents();
	}

	@Test
	void of_several_readings_none_is_logged_where_one_cannot_be() {
		CourseFixtures.fixture()
			.given(prepared())
			.when(new LogFadings(COURSE, List.of(fading(7, DAY, 60), fading(8, DAY, 120))))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.percent"));
	}

}
