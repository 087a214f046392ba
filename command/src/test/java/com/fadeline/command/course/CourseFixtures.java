package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.Optional;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

import com.fadeline.command.Examples;
import com.fadeline.command.Fixtures;
import com.fadeline.command.client.Clients;
import com.fadeline.command.client.FakeRecords;
import com.fadeline.command.client.RegisteredClient;
import com.fadeline.command.diary.Reservations;
import com.fadeline.command.diary.OperatorMinutes;
import com.fadeline.command.rules.CourseFacts;

/** Fixtures of courses whose client is known. */
final class CourseFixtures {

	private CourseFixtures() {
	}

	static FixtureConfiguration<Course> fixture() {
		return fixture((course, client, booking) -> {
		});
	}

	static FixtureConfiguration<Course> fixture(Reservations diary) {
		return fixture(diary, null);
	}

	/** The client was born on that day. */
	static FixtureConfiguration<Course> fixture(LocalDate birthDate) {
		return fixture((course, client, booking) -> {
		}, birthDate);
	}

	private static FixtureConfiguration<Course> fixture(Reservations diary, @Nullable LocalDate birthDate) {
		Clients clients = (client) -> client.equals(Examples.CLIENT)
				? Optional.of(new RegisteredClient(Examples.CLINIC, birthDate)) : Optional.empty();
		return fixture(clients, diary);
	}

	/** The client is to be forgotten. */
	static FixtureConfiguration<Course> restricted() {
		return fixture((client) -> Optional.of(new RegisteredClient(Examples.CLINIC, null, true)),
				(course, client, booking) -> {
				});
	}

	/** The client has those other courses. */
	static FixtureConfiguration<Course> beside(CourseFacts... others) {
		return fixture((client) -> Optional.of(new RegisteredClient(Examples.CLINIC, null)),
				(course, client, booking) -> {
				}, new FakeOtherCourses(others));
	}

	private static FixtureConfiguration<Course> fixture(Clients clients, Reservations diary) {
		return fixture(clients, diary, new FakeOtherCourses());
	}

	/** Who treats is known to have treated somebody at some minutes. */
	static FixtureConfiguration<Course> fixture(OperatorMinutes minutes) {
		return fixture((client) -> Optional.of(new RegisteredClient(Examples.CLINIC, null)),
				(course, client, booking) -> {
				}, new FakeOtherCourses(), minutes);
	}

	private static FixtureConfiguration<Course> fixture(Clients clients, Reservations diary, OtherCourses others) {
		return fixture(clients, diary, others, new FakeOperatorMinutes());
	}

	private static FixtureConfiguration<Course> fixture(Clients clients, Reservations diary, OtherCourses others,
			OperatorMinutes minutes) {
		return Fixtures.of(Course.class)
			.registerInjectableResource(clients)
			.registerInjectableResource(diary)
			.registerInjectableResource(others)
			.registerInjectableResource(minutes)
			.registerInjectableResource(new FakeRecords());
	}

}
