package com.fadeline.command.course;

import java.util.List;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;
import com.fadeline.command.rules.CourseFacts;

/**
 * Port for the facts of a client's other courses: the person is treated, not the course.
 */
public interface OtherCourses {

	/**
	 * Lets the client's other courses see the facts of a course; before the first of them
	 * is stored.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Unavailable} if that is not possible for now
	 */
	void enter(CourseId course, ClientId client);

	/**
	 * Facts of every other course of the client as they are stored, those that have ended
	 * included.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Unavailable} if they cannot be read for now
	 */
	List<CourseFacts> beside(CourseId course, ClientId client);

	/**
	 * The same for a command that plans or records a sitting: until its events are stored
	 * no other course of the client plans or records one, in this process or another.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Unavailable} if another course does so now
	 */
	List<CourseFacts> besideInTurn(CourseId course, ClientId client);

}
