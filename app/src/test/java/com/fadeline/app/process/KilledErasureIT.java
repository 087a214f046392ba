package com.fadeline.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fadeline.app.personaldata.Dump;
import com.fadeline.app.postgres.RunningPostgres;
import com.fadeline.app.postgres.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An erasure is finished after the next start, wherever the process was killed. */
@Execution(ExecutionMode.CONCURRENT)
class KilledErasureIT {

	/** What is written after the key is destroyed, step by step, the last one first. */
	private static final List<String> STEPS = List.of("read_model.course_view", "event_store.snapshot",
			"access.account");

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@TempDir
	Path folder;

	private Path data;

	private Path log;

	@BeforeEach
	void makeLog() throws IOException {
		this.data = TestPostgres.sharingPrograms(this.folder.resolve("data"));
		this.log = Files.createFile(this.folder.resolve("fadeline.log"));
	}

	@Test
	void what_was_cut_off_between_two_steps_is_finished_after_the_next_start() throws Exception {
		List<Person> people = STEPS.stream()
			.map((step) -> new Person("Quillfeather of " + step, UUID.randomUUID(), UUID.randomUUID()))
			.toList();
		try (FadelineProcess killed = start()) {
			for (Person person : people) {
				register(killed, person);
			}
			cutOff(killed, people);
		}
		try (FadelineProcess next = start()) {
			for (Person person : people) {
				awaitForgotten(next, person);
			}
		}
	}

	private void awaitForgotten(FadelineProcess fadeline, Person person) throws IOException {
		JdbcClient database = database();
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(Dump.of(database).grep(person.name())).isEmpty());
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(fadeline.get(person.coursePath() + "/history").body())
				.contains("CourseRedacted", "[erased]"));
		assertThat(fadeline.get(person.path()).statusCode()).isEqualTo(404);
	}

	/** Everybody gets as far as to a step that nobody who comes later gets to. */
	private void cutOff(FadelineProcess killed, List<Person> people) throws Exception {
		try (HeldTables held = HeldTables.of(RunningPostgres.of(this.data))) {
			for (int step = 0; step < STEPS.size(); step++) {
				held.hold(STEPS.get(step));
				assertThat(killed.delete(people.get(step).path()).statusCode()).isEqualTo(200);
				held.awaitWriter(STEPS.get(step));
			}
			killed.kill();
			held.breakOffAndLetGo();
		}
		JdbcClient database = database();
		for (Person person : people) {
			assertThat(keyIsDestroyed(database, person)).isTrue();
			assertThat(Dump.of(database).grep(person.name())).as("there is something left to do").isNotEmpty();
		}
		// Six minutes later a task whose process is dead is taken up by another one.
		database.sql("update deadlines.scheduled_task set last_heartbeat = last_heartbeat - interval '6 minutes'")
			.update();
	}

	private static void register(FadelineProcess fadeline, Person person) throws IOException {
		assertThat(
				fadeline
					.post("/api/clients",
							"""
									{ "id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "%s", "birthDate": "1990-05-17" }
									"""
								.formatted(person.client(), UUID.randomUUID(), person.name()))
					.statusCode())
			.isEqualTo(201);
		assertThat(fadeline.post("/api/courses", """
				{ "id": "%s", "clientId": "%s", "bodySite": "FACE", "zones": ["where %s wants it"],
				  "goal": "LIGHTENING", "assessment": {} }
				""".formatted(person.course(), person.client(), person.name())).statusCode()).isEqualTo(201);
		for (String view : List.of("", "/progress", "/history")) {
			assertThat(fadeline.get(person.coursePath() + view + "?after=0").statusCode()).isEqualTo(200);
		}
	}

	private static boolean keyIsDestroyed(JdbcClient database, Person person) {
		return database.sql("select wrapped_key is null from personal_data.client_key where client_id = ?")
			.param(person.client())
			.query(Boolean.class)
			.single();
	}

	private FadelineProcess start() throws IOException {
		return FadelineProcess.start(this.data, this.log, "--fadeline.deadlines.polling-interval=1s");
	}

	private JdbcClient database() throws IOException {
		TestPostgres.Database database = RunningPostgres.of(this.data);
		return JdbcClient.create(database.dataSource());
	}

	private record Person(String name, UUID client, UUID course) {

		String path() {
			return "/api/clients/" + this.client;
		}

		String coursePath() {
			return "/api/courses/" + this.course;
		}

	}

}
