package com.fadeline.command.course;

import java.util.List;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.Person;
import com.fadeline.command.rules.CourseFacts;

/** A client with the other courses it is given. */
final class FakeOtherCourses implements OtherCourses {

	private final List<CourseFacts> courses;

	FakeOtherCourses(CourseFacts... courses) {
		this.courses = List.of(courses);
	}

	@Override
	public void enter(CourseId course, ClientId client) {
		// It has those that it is given.
	}

	@Override
	public List<CourseFacts> beside(CourseId course, Person person) {
		return this.courses;
	}

	@Override
	public List<CourseFacts> besideInTurn(CourseId course, Person person) {
		return this.courses;
	}

}
