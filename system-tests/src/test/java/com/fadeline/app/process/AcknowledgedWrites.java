package com.fadeline.app.process;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Writes of many callers at the same time, of which it is known which were acknowledged.
 */
final class AcknowledgedWrites {

	private static final int CALLERS = 8;

	private static final int ACKNOWLEDGED_EACH = 12;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Map<UUID, Long> lastSequences = new ConcurrentHashMap<>();

	private final Map<UUID, ConcurrentLinkedQueue<String>> acknowledged = new ConcurrentHashMap<>();

	private volatile boolean enough;

	/** What happens while others write. */
	@FunctionalInterface
	interface Meanwhile {

		void run() throws Exception;

	}

	/** Everybody writes until the process is killed. */
	void killMeanwhile(FadelineProcess fadeline) throws Exception {
		meanwhile(fadeline, CALLERS, fadeline::kill);
	}

	/** Some write until that is done or the process is killed by it. */
	void meanwhile(FadelineProcess fadeline, int some, Meanwhile done) throws Exception {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			Semaphore acknowledgements = new Semaphore(0);
			List<Future<?>> writing = new ArrayList<>();
			for (int caller = 0; caller < some; caller++) {
				UUID course = openCourse(fadeline);
				writing.add(callers.submit(() -> writeUntilCutOff(fadeline, course, acknowledgements)));
			}
			acknowledgements.acquire(some * ACKNOWLEDGED_EACH);
			try {
				done.run();
			}
			finally {
				this.enough = true;
			}
			for (Future<?> caller : writing) {
				caller.get();
			}
		}
	}

	/** Those that were acknowledged by now. */
	AcknowledgedWrites soFar() {
		AcknowledgedWrites soFar = new AcknowledgedWrites();
		this.acknowledged
			.forEach((course, fadings) -> soFar.acknowledged.put(course, new ConcurrentLinkedQueue<>(fadings)));
		soFar.lastSequences.putAll(this.lastSequences);
		return soFar;
	}

	/** Those of whom something is written. */
	Set<UUID> courses() {
		return this.acknowledged.keySet();
	}

	/** Fails unless all that was acknowledged is in the view and in the history, once. */
	void areThereOnce(FadelineProcess fadeline) throws IOException {
		for (UUID course : this.acknowledged.keySet()) {
			assertThat(fadingsInCourseView(fadeline, course)).doesNotHaveDuplicates()
				.containsAll(this.acknowledged.get(course));
			assertThat(fadingsInHistory(fadeline, course)).doesNotHaveDuplicates()
				.containsAll(this.acknowledged.get(course));
		}
	}

	private UUID openCourse(FadelineProcess fadeline) throws IOException {
		UUID client = UUID.randomUUID();
		UUID course = UUID.randomUUID();
		assertThat(fadeline
			.post("/api/clients",
					"""
							{"id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "Example", "birthDate": "1990-05-17"}
							"""
						.formatted(client, UUID.randomUUID()))
			.statusCode()).isEqualTo(201);
		assertThat(fadeline.post("/api/courses", """
				{"id": "%s", "clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL",
				 "assessment": {"pigment": "CARBON"}}
				""".formatted(course, client)).statusCode()).isEqualTo(201);
		this.acknowledged.put(course, new ConcurrentLinkedQueue<>());
		this.lastSequences.put(course, 0L);
		return course;
	}

	private void writeUntilCutOff(FadelineProcess fadeline, UUID course, Semaphore acknowledgements) {
		try {
			while (!this.enough) {
				String fading = UUID.randomUUID().toString();
				HttpResponse<String> answer = fadeline.post("/api/courses/" + course + "/fadings", """
						{"id": "%s", "observedAt": "%s", "percent": 20, "observer": "SPECIALIST", "scale": "PHOTO"}
						""".formatted(fading, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
				this.acknowledged.get(course).add(fading);
				this.lastSequences.put(course, sequence(answer));
				acknowledgements.release();
			}
		}
		catch (IOException expected) {
			// Killed: this write was not acknowledged.
		}
	}

	private List<String> fadingsInCourseView(FadelineProcess fadeline, UUID course) throws IOException {
		return StreamSupport
			.stream(read(fadeline, "/api/courses/" + course, course).get("fadings").spliterator(), false)
			.map((view) -> view.get("fadingId").asString())
			.toList();
	}

	private List<String> fadingsInHistory(FadelineProcess fadeline, UUID course) throws IOException {
		JsonNode entries = read(fadeline, "/api/courses/" + course + "/history", course).get("entries");
		assertThat(StreamSupport.stream(entries.spliterator(), false)
			.map((entry) -> entry.get("sequence").asLong())
			.toList()).doesNotHaveDuplicates();
		return StreamSupport.stream(entries.spliterator(), false)
			.filter((entry) -> entry.get("type").asString().equals("FadingLogged"))
			.map((entry) -> entry.at("/data/fading/fadingId").asString())
			.toList();
	}

	/** Reads until the view has come as far as was written. */
	private JsonNode read(FadelineProcess fadeline, String path, UUID course) {
		long written = this.lastSequences.get(course);
		HttpResponse<String> view = await().until(() -> fadeline.get(path + "?after=" + written),
				(answer) -> answer.statusCode() == 200 && sequence(answer) >= written);
		return JSON.readTree(view.body());
	}

	private static long sequence(HttpResponse<?> answer) {
		return Long.parseLong(answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
	}

}
