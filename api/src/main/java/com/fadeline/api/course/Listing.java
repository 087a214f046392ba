package com.fadeline.api.course;

/** A list of many courses or clients that people keep open while others change it. */
public enum Listing {

	/** Clients, by the directory. */
	CLIENTS,

	/** Courses, by the course view. */
	COURSES,

	/** The diary. */
	DIARY,

	/** The attention list. */
	ATTENTION,

	/** The figures of the reports. */
	REPORTS

}
