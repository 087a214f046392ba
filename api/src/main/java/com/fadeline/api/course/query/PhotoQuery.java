package com.fadeline.api.course.query;

import com.fadeline.api.id.CourseId;

/** Queries of the photos of courses. */
public sealed interface PhotoQuery {

	/** Query for an optional {@link CoursePhotos}. */
	record FindPhotos(CourseId courseId) implements PhotoQuery {
	}

}
