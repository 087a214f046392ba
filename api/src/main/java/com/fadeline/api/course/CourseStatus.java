package com.fadeline.api.course;

/** Status of a course. */
public enum CourseStatus {

	OPEN, COMPLETED, DISCONTINUED

}
