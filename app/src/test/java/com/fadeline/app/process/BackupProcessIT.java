package com.fadeline.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.app.BesideOthers;
import com.fadeline.app.personaldata.Dump;
import com.fadeline.app.postgres.RunningPostgres;
import com.fadeline.app.postgres.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A back-up of a running Fadeline, and what a restore of it brings back. */
@BesideOthers
class BackupProcessIT {

	private static final int CALLERS = 4;

	private static final String NAME = "Quillfeather";

	/** Of courses and their events. */
	private static final String RECOUNT = """
			select (select array[count(*), (select count(*) from read_model.course_view),
			        (select count(*) from read_model.progress)]::text from read_model.course_history) as shown,
			    (select array[count(*), count(distinct aggregate_identifier), count(distinct aggregate_identifier)]::text
			        from event_store.domain_event where type = 'Course') as stored
			""";

	private final UUID client = UUID.randomUUID();

	@TempDir
	private Path folder;

	private Path log;

	@BeforeEach
	void openLog() throws IOException {
		this.log = Files.createFile(this.folder.resolve("fadeline.log"));
	}

	@Test
	void what_was_acknowledged_before_it_comes_back_and_who_was_erased_after_it_is_erased_again() throws Exception {
		Path data = TestPostgres.sharingPrograms(this.folder.resolve("data"));
		Path file = this.folder.resolve("backup.zip");
		AtomicReference<AcknowledgedWrites> before = new AtomicReference<>();
		AcknowledgedWrites writes = new AcknowledgedWrites();
		try (FadelineProcess running = start(data)) {
			register(running);
			writes.meanwhile(running, CALLERS, () -> {
				before.set(writes.soFar());
				assertThat(run(data, "--backup=" + file)).as(log()).isZero();
			});
			assertThat(running.get("/actuator/health").body()).contains("\"encrypted\":false");
			assertThat(running.delete("/api/clients/" + this.client).statusCode()).isEqualTo(200);
			await().untilAsserted(
					() -> assertThat(data.resolve("erasures.txt")).content().contains("ERASED " + this.client));
		}

		Path restored = TestPostgres.sharingPrograms(this.folder.resolve("restored"));
		assertThat(run(restored, "--restore=" + damaged(file))).isOne();
		assertThat(log()).contains("is damaged, and nothing of it was used");
		Files.createDirectories(restored.resolve("keys"));
		Files.copy(data.resolve("keys/master-key.json"), restored.resolve("keys/master-key.json"));
		assertThat(run(restored, "--restore=" + file, "--erasures=" + data.resolve("erasures.txt"))).as(log()).isZero();
		assertThat(log()).contains("Of 1 clients in the ledger of erasures 1 are forgotten again");

		try (FadelineProcess again = start(restored)) {
			before.get().areThereOnce(again);
			JdbcClient database = JdbcClient.create(RunningPostgres.of(restored).dataSource());
			await()
				.untilAsserted(() -> assertThat(again.get("/api/clients/" + this.client).statusCode()).isEqualTo(404));
			await().untilAsserted(() -> assertThat(Dump.of(database).grep(NAME)).isEmpty());
			await()
				.untilAsserted(() -> assertThat(database.sql(RECOUNT).query().singleRow()).as("in views and recounted")
					.satisfies((row) -> assertThat(row.get("shown")).isEqualTo(row.get("stored"))));
			assertThat(database.sql("select payload_type from event_store.domain_event where aggregate_identifier = ?")
				.param(this.client.toString())
				.query(String.class)
				.list()).hasSize(2);
		}
	}

	private FadelineProcess start(Path data) throws IOException {
		return FadelineProcess.start(data, this.log, "--fadeline.deadlines.polling-interval=1s");
	}

	private int run(Path data, String... options) throws IOException, InterruptedException {
		return FadelineProcess.launch(data, this.log, options).awaitExit();
	}

	private String log() throws IOException {
		return Files.readString(this.log);
	}

	private void register(FadelineProcess fadeline) throws IOException {
		assertThat(
				fadeline
					.post("/api/clients",
							"""
									{"id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "%s", "birthDate": "1990-05-17"}
									"""
								.formatted(this.client, UUID.randomUUID(), NAME))
					.statusCode())
			.isEqualTo(201);
	}

	private Path damaged(Path file) throws IOException {
		byte[] content = Files.readAllBytes(file);
		content[content.length / 2] ^= 1;
		return Files.write(this.folder.resolve("damaged.zip"), content);
	}

}
