package com.fadeline.command.client;

import java.util.List;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/** Index of the courses of each client, exact for those that have asked it once. */
public interface CoursesOfClient {

	/**
	 * Enters a course for its client and finds the client's others.
	 * @return every other course that asked before, and those whose opening was handled
	 * @throws org.springframework.dao.DataAccessException if the index cannot be read
	 */
	List<CourseId> beside(CourseId course, ClientId client);

}
