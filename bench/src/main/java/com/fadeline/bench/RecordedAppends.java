package com.fadeline.bench;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Load of a command bus on courses of fifteen events (W2): each operation loads a course
 * and its client and logs a reading of fading.
 */
final class RecordedAppends {

	private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

	private final RecordedCourses courses = new RecordedCourses();

	private final EventStore store;

	private final CommandGateway gateway;

	private final Map<String, String> metaData;

	private final Queue<CourseId> untouched = new ConcurrentLinkedQueue<>();

	private final AtomicReference<List<CourseId>> loaded = new AtomicReference<>(List.of());

	RecordedAppends(EventStore store, CommandGateway gateway) {
		this.store = store;
		this.gateway = gateway;
		this.metaData = new Requester(this.ids.generate().toString(), Role.SPECIALIST, this.courses.clinics(), null)
			.metaData();
	}

	/** Makes sure that so many courses are stored that no command has loaded. */
	void prepareUntouched(int count) {
		this.untouched.addAll(this.courses.storeWithClients(this.store, count - this.untouched.size()));
	}

	/** Stores so many courses anew and has each loaded once. */
	void prepareLoaded(int count) {
		List<CourseId> fresh = this.courses.storeWithClients(this.store, count);
		fresh.parallelStream().forEach(this::append);
		this.loaded.set(fresh);
	}

	/** Appends to a course that no command has loaded before. */
	void appendToUntouched() {
		CourseId course = this.untouched.poll();
		if (course == null) {
			throw new IllegalStateException("All prepared courses are used up; raise --bench.courses");
		}
		append(course);
	}

	/** Appends to one of the courses that are loaded. */
	void appendToLoaded() {
		List<CourseId> all = this.loaded.get();
		append(all.get(ThreadLocalRandom.current().nextInt(all.size())));
	}

	private void append(CourseId course) {
		Fading fading = new Fading(new FadingId(this.ids.generate()), Clock.systemUTC().instant(), 90, null,
				Observer.SPECIALIST, Scale.PHOTO, "even");
		this.gateway.sendAndWait(new GenericCommandMessage<>(new LogFading(course, fading), this.metaData));
	}

}
