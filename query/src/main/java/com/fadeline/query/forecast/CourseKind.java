package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the groups that a course belongs to by its assessment, in which a
 * clinic may need more or fewer sittings than in others.
 *
 * @param phototype null if not known
 */
public record CourseKind(Pigment pigment, @Nullable Phototype phototype) {

	/** Kind of a course of which nothing is known. */
	static final CourseKind UNKNOWN = new CourseKind(Pigment.UNKNOWN, null);

	/** Returns the kind of a course by its assessment. */
	public static CourseKind of(Assessment assessment) {
		return new CourseKind(assessment.pigment(), assessment.phototype());
	}

}
