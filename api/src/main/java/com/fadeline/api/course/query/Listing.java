package com.fadeline.api.course.query;

/** List of many courses or clients that users keep open while others change it. */
public enum Listing {

	/** Clients, from the directory. */
	CLIENTS,

	/** Courses, from the course view. */
	COURSES,

	/** The diary. */
	DIARY,

	/** The attention list. */
	ATTENTION,

	/** The figures of the reports. */
	REPORTS

}
