package com.fadeline.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.RunningPostgres;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.personaldata.Dump;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What was acknowledged before the process was killed is there after the next start, and
 * what was begun is finished; a back-up of that service while it is written to brings all
 * of it back. It begins early, since it waits longest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@RunsInParallel
@Order(2)
class KilledServiceIT {

	private static final int CALLERS_BESIDE_BACKUP = 2;

	private static final String NAME = "Marchpane";

	/** Of courses and their events. */
	private static final String RECOUNT = """
			select array[(select count(*) from read_model.course_history where course_id = any(:courses)),
			        (select count(*) from read_model.course_view where id = any(:courses)),
			        (select count(*) from read_model.progress where id = any(:courses))]::text as shown,
			    (select array[count(*), count(distinct aggregate_identifier), count(distinct aggregate_identifier)]::text
			        from event_store.domain_event where aggregate_identifier = any(:courses::text[])) as stored
			""";

	private final AcknowledgedWrites writes = new AcknowledgedWrites();

	private final InterruptedErasures erasures = new InterruptedErasures();

	private FadelineProcess restarted;

	private Path folder;

	private Path data;

	private Path log;

	@BeforeAll
	void killAndStartAgain(@TempDir Path empty) throws Exception {
		this.folder = empty;
		this.data = TestPostgres.sharingPrograms(empty.resolve("data"));
		this.log = Files.createFile(empty.resolve("fadeline.log"));
		try (FadelineProcess killed = start(this.data);
				TableLocks held = TableLocks.of(RunningPostgres.of(this.data))) {
			this.erasures.begin(killed, held);
			this.writes.killMeanwhile(killed);
			held.breakOffAndLetGo();
		}
		this.erasures.letTimePass(RunningPostgres.of(this.data));
		this.restarted = start(this.data);
	}

	@AfterAll
	void stop() throws Exception {
		if (this.restarted != null) {
			this.restarted.close();
		}
	}

	@Test
	void every_acknowledged_write_is_there_once() throws Exception {
		this.writes.areThereOnce(this.restarted);
	}

	@Test
	void an_erasure_that_was_cut_off_between_two_steps_is_finished() throws Exception {
		this.erasures.areFinished(this.restarted, RunningPostgres.of(this.data));
	}

	@Test
	void a_backup_brings_back_what_was_acknowledged_before_and_who_was_erased_since_is_erased_again() throws Exception {
		Path file = this.folder.resolve("backup.zip");
		UUID client = register();
		AtomicReference<AcknowledgedWrites> before = new AtomicReference<>();
		AcknowledgedWrites meanwhile = new AcknowledgedWrites();
		meanwhile.meanwhile(this.restarted, CALLERS_BESIDE_BACKUP, () -> {
			before.set(meanwhile.soFar());
			assertThat(run(this.data, "--backup=" + file)).as(log()).isZero();
		});
		await().untilAsserted(
				() -> assertThat(this.restarted.get("/actuator/health").body()).contains("\"encrypted\":false"));
		assertThat(this.restarted.delete("/api/clients/" + client).statusCode()).isEqualTo(200);
		Path ledger = this.data.resolve("erasures.txt");
		await().untilAsserted(() -> assertThat(ledger).content().contains("ERASED " + client));

		Path restored = TestPostgres.sharingPrograms(this.folder.resolve("restored"));
		Files.createDirectories(restored.resolve("keys"));
		Files.copy(this.data.resolve("keys/master-key.json"), restored.resolve("keys/master-key.json"));
		assertThat(run(restored, "--restore=" + file, "--erasures=" + ledger)).as(log()).isZero();

		try (FadelineProcess again = start(restored)) {
			before.get().areThereOnce(again);
			this.writes.areThereOnce(again);
			JdbcClient database = JdbcClient.create(RunningPostgres.of(restored).dataSource());
			await().untilAsserted(() -> assertThat(again.get("/api/clients/" + client).statusCode()).isEqualTo(404));
			await().untilAsserted(() -> assertThat(Dump.of(database).grep(NAME)).isEmpty());
			await().untilAsserted(() -> assertThat(database.sql(RECOUNT)
				.param("courses", before.get().courses().toArray(new UUID[0]))
				.query()
				.singleRow()).as("in views and recounted")
				.satisfies((row) -> assertThat(row.get("shown")).isEqualTo(row.get("stored"))));
			assertThat(database.sql("select payload_type from event_store.domain_event where aggregate_identifier = ?")
				.param(client.toString())
				.query(String.class)
				.list()).hasSize(2);
			this.erasures.areFinished(again, RunningPostgres.of(restored));
		}
	}

	private UUID register() throws IOException {
		UUID client = UUID.randomUUID();
		assertThat(
				this.restarted
					.post("/api/clients",
							"""
									{"id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "%s", "birthDate": "1990-05-17"}
									"""
								.formatted(client, UUID.randomUUID(), NAME))
					.statusCode())
			.isEqualTo(201);
		return client;
	}

	private FadelineProcess start(Path dataFolder) throws IOException {
		return FadelineProcess.start(dataFolder, this.log, "--fadeline.deadlines.polling-interval=1s");
	}

	private int run(Path dataFolder, String... options) throws IOException, InterruptedException {
		return FadelineProcess.launch(dataFolder, this.log, options).awaitExit();
	}

	private String log() throws IOException {
		return Files.readString(this.log);
	}

}
