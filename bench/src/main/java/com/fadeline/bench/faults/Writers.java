package com.fadeline.bench.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Writers that write over HTTP at the same time, each to a course of its own; a write
 * that is not acknowledged is repeated unchanged. A write is identified by the name of
 * its event and the id that it gave.
 */
final class Writers implements AutoCloseable {

	static final int COUNT = 16;

	private static final Duration STOP_LIMIT = Duration.ofMinutes(2);

	private static final long PAUSE_NANOS = 50_000_000;

	/** Statuses that ask to repeat the same request. */
	private static final Set<Integer> TRANSIENT = Set.of(409, 429, 503);

	/** Long enough to fill a disk, and encrypted, so that it is not compressed away. */
	private static final String NOTES = "Even, no reaction, as expected. ".repeat(60);

	private final Service service;

	private final WriteTimeline timeline;

	private final Set<String> sent = ConcurrentHashMap.newKeySet();

	private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

	private final Set<String> streams = ConcurrentHashMap.newKeySet();

	private final Set<String> unexpected = ConcurrentHashMap.newKeySet();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean enough;

	private volatile boolean tooLate;

	/** Starts the writers. */
	Writers(Service service, WriteTimeline timeline) {
		this.service = service;
		this.timeline = timeline;
		for (int i = 0; i < COUNT; i++) {
			this.threads.add(Thread.ofVirtual().start(this::writeUntilEnough));
		}
	}

	/** Returns all writes that were sent at least once. */
	Set<String> sent() {
		return this.sent;
	}

	Set<String> acknowledged() {
		return this.acknowledged;
	}

	/** Returns the ids of the clients and courses that were written to. */
	Set<String> streams() {
		return this.streams;
	}

	/** Returns the answers that no valid write should get, whatever is broken. */
	Set<String> unexpected() {
		return this.unexpected;
	}

	/** Waits until each writer has got some more acknowledgements, on average. */
	void awaitMore(int each, Duration limit) throws Exception {
		int before = this.acknowledged.size();
		Waiting.until("writes that go through", limit, () -> this.acknowledged.size() - before >= each * COUNT);
	}

	private void writeUntilEnough() {
		String client = UUID.randomUUID().toString();
		write("ClientRegistered", client, "/api/clients",
				"""
						{"id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "Example", "birthDate": "1990-05-17"}"""
					.formatted(client, UUID.randomUUID()));
		String course = UUID.randomUUID().toString();
		write("CourseOpened", course, "/api/courses", """
				{"id": "%s", "clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL",
				 "assessment": {"pigment": "CARBON"}}""".formatted(course, client));
		this.streams.addAll(List.of(client, course));
		while (!this.enough) {
			String fading = UUID.randomUUID().toString();
			write("FadingLogged", fading, "/api/courses/" + course + "/fadings", """
					{"id": "%s", "observedAt": "%s", "percent": 20, "observer": "SPECIALIST", "scale": "PHOTO",
					 "notes": "%s"}""".formatted(fading, Instant.now().minusSeconds(1), NOTES));
		}
	}

	private void write(String event, String id, String path, String body) {
		String write = event + " " + id;
		while (!this.tooLate && !this.acknowledged.contains(write)) {
			this.sent.add(write);
			try {
				HttpResponse<String> answer = this.service.post(path, body);
				if (answer.statusCode() < 300) {
					this.acknowledged.add(write);
					this.timeline.acknowledged();
				}
				else {
					this.timeline.failed();
					if (!TRANSIENT.contains(answer.statusCode())) {
						this.unexpected.add(event + " got " + answer.statusCode() + ": " + answer.body());
					}
				}
			}
			catch (IOException ex) {
				this.timeline.failed();
			}
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	/** Stops each writer after its current write. */
	@Override
	public void close() throws InterruptedException {
		this.enough = true;
		long end = System.nanoTime() + STOP_LIMIT.toNanos();
		for (Thread thread : this.threads) {
			thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
		}
		this.tooLate = true;
		for (Thread thread : this.threads) {
			thread.join();
		}
	}

}
