package com.fadeline.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.archive.ArchiveStanding;
import com.fadeline.store.archive.KeptArchive;
import com.fadeline.store.postgres.BaseBackups;
import com.fadeline.store.postgres.EmbeddedPostgres;
import com.fadeline.store.postgres.PostgresException;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.postgres.WalArchive;
import com.fadeline.store.EventStoreKind;
import com.fadeline.store.personaldata.MasterKeyInUse;
import com.fadeline.store.personaldata.MasterKeySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RunsInParallel
class RestoreArchiveTests {

	private static final Map<String, String> FAST = Map.of("fsync", "off", "scram_iterations", "1", "shared_buffers",
			"16MB");

	private static final UUID ERASED = UUID.randomUUID();

	private static final UUID KEPT = UUID.randomUUID();

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@Test
	void any_moment_of_the_archive_comes_back_without_those_erased_since() throws Exception {
		WalArchive archive = new WalArchive(this.folder.resolve("Ann's 100% \"archive\" $HOME"));
		Instant before = Instant.now();
		Instant moment = live(archive);
		Path key = Files.move(this.folder.resolve("live/master-key.json"), this.folder.resolve("master-key.json"));

		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> command("never").run(archive.folder(), before, List.of()))
			.withMessageContaining("begins at")
			.withMessageContaining("holds nothing of");
		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> command("late").run(archive.folder(), Instant.now(), List.of()))
			.withMessageContaining("ends before")
			.withMessageContaining("leave --until out to restore to its end");
		assertThatExceptionOfType(BackupException.class)
			.isThrownBy(() -> command("keyless").run(archive.folder(), null, List.of()))
			.withMessageContaining("The master key that was in use is not in");
		assertThat(List.of("late", "keyless")).allSatisfy((target) -> assertThat(this.folder.resolve(target))
			.isDirectoryNotContaining((file) -> !file.endsWith("owner.lock")));

		RestoreArchiveCommand restore = command("restored");
		Files.move(key, this.folder.resolve("restored/master-key.json"));
		restore.run(archive.folder(), moment, List.of(this.folder.resolve("live/erasures.txt")));

		assertThat(printed()).contains("Restored %s as of %s".formatted(archive.folder(), moment),
				": 1 events, the last", "Of 1 clients in the ledger of erasures 1 are forgotten again");
		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> EmbeddedPostgres.open(this.folder.resolve("restored"), FAST, archive))
			.withMessageContaining("of this one before a restore: set fadeline.backup.archive to an empty folder");
		try (EmbeddedPostgres restored = EmbeddedPostgres.open(this.folder.resolve("restored"), FAST)) {
			JdbcClient database = database(restored).client();
			assertThat(database.sql("select event_identifier from event_store.domain_event").query(String.class).list())
				.containsExactly("before");
			assertThat(database.sql("select client_id from personal_data.client_key where wrapped_key is not null")
				.query(UUID.class)
				.list()).containsExactly(KEPT);
			assertThat(database.sql("select task_instance from deadlines.scheduled_task").query(String.class).list())
				.containsExactly(ERASED + "/carried-out-before");
			assertThat(database.sql("select count(*) from read_model.client_directory").query(Integer.class).single())
				.as("names in views")
				.isZero();
		}
	}

	/** Returns a moment between two events; a client was erased after it. */
	private Instant live(WalArchive archive) throws IOException {
		Path data = TestPostgres.sharingPrograms(this.folder.resolve("live"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data, FAST, archive)) {
			Database given = database(postgres);
			EmptyDatabase.migrate(given, Integer.toString(EmptyDatabase.latestSchema()), "fadeline_report");
			MasterKeyInUse.make(data.resolve("master-key.json"),
					new TestPostgres.Database(given.url(), given.username(), given.password()));
			JdbcClient database = given.client();
			BaseBackups copies = postgres.baseBackups().orElseThrow();
			assertThat(copies.isDue(Instant.EPOCH)).isTrue();
			copies.make();
			assertThat(copies.isDue(Instant.EPOCH)).isFalse();

			event(database, "before");
			database
				.sql("insert into personal_data.client_key (client_id, wrapped_key) values (?, '\\x01'), (?, '\\x02')")
				.params(ERASED, KEPT)
				.update();
			database.sql("insert into read_model.client_directory (id, sequence, search_text) values (?, 0, 'ada')")
				.param(ERASED)
				.update();
			Instant moment = database.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
			event(database, "after");
			database
				.sql("update personal_data.client_key set wrapped_key = null, destroyed_at = now() where client_id = ?")
				.param(ERASED)
				.update();
			new ErasureLedger(data.resolve("erasures.txt"))
				.add(List.of(new ErasureLedger.Entry(Instant.now(), ErasureLedger.Kind.ERASED, new ClientId(ERASED))));

			ArchiveStanding standing = new KeptArchive(copies, Duration.ofDays(7), database, Clock.systemUTC())
				.standing()
				.orElseThrow();
			assertThat(standing.trouble()).isNull();
			assertThat(standing.lastSegment()).isNotNull();
			assertThat(standing.reachesBackTo()).isBefore(moment);
			return moment;
		}
	}

	private static void event(JdbcClient database, String id) {
		database
			.sql("""
					insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
					    payload_type, payload, meta_data) values (?, ?, 0, '2026', 'Some', '', '')
					""")
			.params(id, id)
			.update();
	}

	private RestoreArchiveCommand command(String target) {
		Path data = TestPostgres.sharingPrograms(this.folder.resolve(target));
		return new RestoreArchiveCommand(
				new BackupSettings(data, FAST, null, EventStoreKind.EMBEDDED,
						new MasterKeySource(null, data.resolve("master-key.json")), "fadeline_report",
						new BackupProperties(null, null, data.resolve("erasures.txt"), null, 7)),
				new PrintStream(this.printed, true, StandardCharsets.UTF_8));
	}

	private static Database database(EmbeddedPostgres postgres) {
		return new Database(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}
