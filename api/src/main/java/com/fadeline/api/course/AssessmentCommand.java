package com.fadeline.api.course;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.id.CourseId;

/** Commands about skin and ink as assessed. */
public sealed interface AssessmentCommand extends CourseCommand {

	/** Command that records a new assessment of skin and ink. */
	record ReviseAssessment(CourseId courseId, Assessment assessment) implements AssessmentCommand {
	}

	/**
	 * Command that corrects a mistake in the assessment; it replaces the recorded one.
	 */
	record AmendAssessment(CourseId courseId, Assessment assessment, String reason) implements AssessmentCommand {
	}

}
