package com.fadeline.command.client;

import java.util.List;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Port for the index of the courses of each client, exact for those that were entered.
 */
public interface CoursesOfClient {

	/**
	 * Enters a course for its client; does nothing if it is already entered.
	 * @throws org.springframework.dao.DataAccessException if the index cannot be written
	 */
	void enter(CourseId course, ClientId client);

	/**
	 * Finds the person's other courses.
	 * @return those that were entered, and those whose opening was handled
	 * @throws org.springframework.dao.DataAccessException if the index cannot be read
	 */
	List<CourseId> beside(CourseId course, Person person);

}
