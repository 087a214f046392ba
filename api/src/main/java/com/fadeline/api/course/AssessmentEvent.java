package com.fadeline.api.course;

import org.axonframework.serialization.Revision;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.id.CourseId;

/** Events of a new or corrected assessment, with its estimate. */
public sealed interface AssessmentEvent extends CourseEvent {

	Assessment assessment();

	Estimate estimate();

	/** Event: skin and ink were assessed anew. */
	@Revision("2")
	record AssessmentRevised(CourseId courseId, Assessment assessment, Estimate estimate) implements AssessmentEvent {
	}

	/** Event: a mistake in the assessment was corrected. */
	@Revision("2")
	record AssessmentAmended(CourseId courseId, Assessment assessment, Estimate estimate,
			@Personal String reason) implements AssessmentEvent {
	}

}
