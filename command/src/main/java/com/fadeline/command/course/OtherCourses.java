package com.fadeline.command.course;

import java.util.List;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.Person;
import com.fadeline.command.rules.CourseFacts;

/**
 * Port for the facts of a client's other courses: the person is treated, not the course.
 */
public interface OtherCourses {

	/**
	 * Makes the facts of a course visible to the client's other courses; call it before
	 * the first fact is stored.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Unavailable} if that is not possible for now
	 */
	void enter(CourseId course, ClientId client);

	/**
	 * Returns the stored facts of every other course of the person, ended ones included.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Unavailable} if they cannot be read for now
	 */
	List<CourseFacts> beside(CourseId course, Person person);

	/**
	 * Returns the same for a command that plans or records a sitting: until its events
	 * are stored no other course of the person plans or records one, in this process or
	 * another.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.Unavailable} if another course does so now
	 */
	List<CourseFacts> besideInTurn(CourseId course, Person person);

}
