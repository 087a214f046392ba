package com.fadeline.api.course;

/** Where a course stands. */
public enum CourseStatus {

	OPEN, COMPLETED, DISCONTINUED

}
