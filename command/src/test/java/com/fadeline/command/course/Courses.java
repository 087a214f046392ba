package com.fadeline.command.course;

import java.util.Optional;

import org.axonframework.test.aggregate.FixtureConfiguration;

import com.fadeline.command.Examples;
import com.fadeline.command.Fixtures;
import com.fadeline.command.client.Clients;
import com.fadeline.command.client.RegisteredClient;
import com.fadeline.command.diary.Diary;

/** Fixtures of courses whose client is known. */
final class Courses {

	private Courses() {
	}

	static FixtureConfiguration<Course> fixture() {
		return fixture((course, booking) -> {
		});
	}

	static FixtureConfiguration<Course> fixture(Diary diary) {
		Clients clients = (client) -> client.equals(Examples.CLIENT)
				? Optional.of(new RegisteredClient(Examples.CLINIC, null)) : Optional.empty();
		return Fixtures.of(Course.class).registerInjectableResource(clients).registerInjectableResource(diary);
	}

}
