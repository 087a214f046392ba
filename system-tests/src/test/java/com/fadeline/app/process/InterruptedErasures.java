package com.fadeline.app.process;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.personaldata.Dump;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Erasures that were each interrupted at another step. */
final class InterruptedErasures {

	/** What is written after the key is destroyed, step by step, the last one first. */
	private static final List<String> STEPS = List.of("read_model.course_view", "event_store.snapshot",
			"access.account");

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final List<Person> people = STEPS.stream()
		.map((step) -> new Person("Quillfeather of " + step, UUID.randomUUID(), UUID.randomUUID()))
		.toList();

	/** Everybody gets as far as to a step that nobody who comes later gets to. */
	void begin(FadelineProcess fadeline, TableLocks held) throws IOException, SQLException {
		for (Person person : this.people) {
			register(fadeline, person);
		}
		for (int step = 0; step < STEPS.size(); step++) {
			held.hold(STEPS.get(step));
			assertThat(fadeline.delete(this.people.get(step).path()).statusCode()).isEqualTo(200);
			held.awaitWriter(STEPS.get(step));
		}
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
			await().until(() -> fadeline.get(person.coursePath() + view + "?after=0").statusCode() == 200);
		}
	}

	/**
	 * Six minutes later, when a task whose process is dead is taken up by another one.
	 */
	void letTimePass(TestPostgres.Database stored) throws SQLException {
		JdbcClient database = JdbcClient.create(stored.dataSource());
		Dump dump = Dump.of(database);
		for (Person person : this.people) {
			assertThat(keyIsDestroyed(database, person)).isTrue();
			assertThat(dump.grep(person.name())).as("there is something left to do").isNotEmpty();
		}
		database.sql("update deadlines.scheduled_task set last_heartbeat = last_heartbeat - interval '6 minutes'")
			.update();
	}

	private static boolean keyIsDestroyed(JdbcClient database, Person person) {
		return database.sql("select wrapped_key is null from personal_data.client_key where client_id = ?")
			.param(person.client())
			.query(Boolean.class)
			.single();
	}

	/** Fails unless everybody is forgotten before long. */
	void areFinished(FadelineProcess fadeline, TestPostgres.Database stored) throws IOException {
		for (Person person : this.people) {
			await().atMost(PATIENCE)
				.untilAsserted(() -> assertThat(fadeline.get(person.coursePath() + "/history").body())
					.contains("CourseRedacted", "[erased]"));
			assertThat(fadeline.get(person.path()).statusCode()).isEqualTo(404);
		}
		JdbcClient database = JdbcClient.create(stored.dataSource());
		await().atMost(PATIENCE).untilAsserted(() -> {
			Dump dump = Dump.of(database);
			assertThat(this.people).allSatisfy((person) -> assertThat(dump.grep(person.name())).isEmpty());
		});
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
