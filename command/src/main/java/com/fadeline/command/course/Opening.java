package com.fadeline.command.course;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.command.ProcessedCommand;
import com.fadeline.command.client.RegisteredClient;
import com.fadeline.command.estimate.Estimator;
import com.fadeline.command.rules.CourseFacts;
import com.fadeline.command.rules.RuleContext;

/**
 * Factory of the event that opens a course: the requested values, and defaults where none
 * were given.
 */
final class Opening {

	private Opening() {
	}

	static CourseOpened of(OpenCourse command, RegisteredClient client, RuleContext standards) {
		Estimate estimate = Estimator.estimate(command.bodySite(), command.zones(), command.assessment(),
				command.plannedPulses());
		double target = Objects.requireNonNullElse(command.targetFading(), command.goal().targetFading());
		return new CourseOpened(command.courseId(), command.clientId(), client.clinicId(), command.bodySite(),
				command.zones(), command.goal(), target, command.assessment(),
				Optional.ofNullable(command.plan())
					.orElseGet(() -> Estimator.plan(estimate, target, standards.policy().plan())),
				estimate, Optional.ofNullable(command.openedOn()).orElseGet(standards::today));
	}

	/** Returns the facts of a course in which nothing has happened yet. */
	static CourseFacts facts(CourseOpened course) {
		return new CourseFacts(course.courseId(), course.clinicId(), CourseStatus.OPEN, course.bodySite(),
				course.zones(), course.assessment(), course.openedOn(), course.plan().max(), List.of(), List.of(),
				List.of(), List.of(), CourseFacts.Preparation.NONE, List.of(), null, List.of(), false);
	}

	/** A part without a requested value matches the default chosen the first time. */
	static Receipt answer(ProcessedCommand<CourseOpened> first, OpenCourse asked) {
		CourseOpened course = first.content();
		boolean same = course.clientId().equals(asked.clientId()) && course.bodySite() == asked.bodySite()
				&& course.zones().equals(asked.zones()) && course.goal() == asked.goal()
				&& course.assessment().equals(asked.assessment()) && agrees(asked.targetFading(), course.targetFading())
				&& agrees(asked.plan(), course.plan()) && agrees(asked.openedOn(), course.openedOn())
				&& agrees(asked.plannedPulses(), course.estimate().plannedPulses());
		if (!same) {
			throw Refusal.conflict("Course %s was opened with other content; take a new id for another one"
				.formatted(asked.courseId()));
		}
		return first.again(asked.aggregateId());
	}

	private static boolean agrees(@Nullable Object asked, @Nullable Object chosen) {
		return asked == null || asked.equals(chosen);
	}

}
