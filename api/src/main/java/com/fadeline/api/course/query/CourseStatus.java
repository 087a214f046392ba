package com.fadeline.api.course.query;

/** Status of a course. */
public enum CourseStatus {

	OPEN, COMPLETED, DISCONTINUED

}
