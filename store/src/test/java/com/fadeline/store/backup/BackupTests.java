package com.fadeline.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.EventStoreKind;
import com.fadeline.store.personaldata.MasterKeyInUse;
import com.fadeline.store.personaldata.MasterKeySource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RunsInParallel
class BackupTests {

	private static final String PASSPHRASE = "nine lives of a cat";

	private static final UUID ADA = UUID.randomUUID();

	private static final UUID BO = UUID.randomUUID();

	private final TestPostgres.Database source = TestPostgres.migratedDatabase();

	private final JdbcClient database = JdbcClient.create(this.source.dataSource());

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	@Test
	void what_was_in_the_database_at_one_moment_comes_back_and_those_erased_since_are_erased_again() throws Exception {
		fill();
		Path file = this.folder.resolve("backup.zip");
		new BackupCommand(settings(this.source, null, EventStoreKind.EMBEDDED), out()).run(file);
		assertThat(printed()).contains("2 events and", "not encrypted; read back without a fault",
				"does not hold the master key");
		Backup onRecord = new Backups(this.database).last().orElseThrow();
		assertThat(onRecord.bytes()).isEqualTo(Files.size(file));
		assertThat(onRecord.events()).isEqualTo(2);
		event(3, "after the back-up");

		TestPostgres.Database target = TestPostgres.freshDatabase();
		new ErasureLedger(this.folder.resolve("erasures.txt")).add(List.of(
				new ErasureLedger.Entry(Instant.now(), ErasureLedger.Kind.ERASED, new ClientId(ADA)),
				new ErasureLedger.Entry(Instant.now(), ErasureLedger.Kind.ASKED, new ClientId(BO)),
				new ErasureLedger.Entry(Instant.now(), ErasureLedger.Kind.ERASED, new ClientId(UUID.randomUUID()))));
		new RestoreCommand(settings(target, null, EventStoreKind.EMBEDDED), out()).run(file, List.of());

		JdbcClient restored = JdbcClient.create(target.dataSource());
		assertThat(printed()).contains("Of 3 clients in the ledger of erasures 2 are forgotten again");
		assertThat(
				restored.sql("select convert_from(payload, 'utf8') from event_store.domain_event order by global_index")
					.query(String.class)
					.list())
			.containsExactly("one\ttab \\ and\nline", "two ∅");
		assertThat(restored.sql("select processor_name, owner from axon.token").query().listOfRows()).singleElement()
			.satisfies((token) -> assertThat(token).containsEntry("processor_name", "deadlines")
				.containsEntry("owner", null));
		assertThat(restored.sql("select login_name from access.account").query(String.class).list())
			.containsExactly("ada");
		assertThat(restored.sql("select count(*) from access.sign_in_link").query(Integer.class).single()).isZero();
		assertThat(restored.sql("select bytes from file.chunk").query(byte[].class).single())
			.isEqualTo(new byte[] { 0, -1, '\\', '\n' });
		assertThat(restored.sql("select sitting from diary.booking").query(String.class).single())
			.isEqualTo("%s/%s".formatted(ADA, BO));
		assertThat(restored.sql("select client_id from personal_data.client_key where wrapped_key is not null")
			.query(UUID.class)
			.list()).containsExactly(BO);
		assertThat(restored.sql("select task_instance from deadlines.scheduled_task where task_name = 'erasure'")
			.query(String.class)
			.list()).containsExactlyInAnyOrder(ADA + "/carried-out-before", BO + "/asked-before");
		assertThat(new Backups(restored).last().orElseThrow().takenAt()).isEqualTo(onRecord.takenAt());
		assertThat(restored
			.sql("""
					insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
					    payload_type, payload, meta_data) values ('x', 'x', 0, 'x', 'x', '', '') returning global_index
					""")
			.query(Long.class)
			.single()).isEqualTo(3);

		TestPostgres.Database empty = TestPostgres.freshDatabase();
		Path ofNothing = this.folder.resolve("empty.zip");
		assertThatExceptionOfType(BackupException.class)
			.isThrownBy(() -> new BackupCommand(settings(empty, null, EventStoreKind.EMBEDDED), out()).run(ofNothing))
			.withMessageContaining("has no tables of Fadeline");
		assertThat(ofNothing).doesNotExist();
		assertThatExceptionOfType(BackupException.class).isThrownBy(
				() -> new RestoreCommand(settings(target, null, EventStoreKind.EMBEDDED), out()).run(file, List.of()))
			.withMessageContaining("holds tables: restore into an empty one");
	}

	@Test
	void an_older_one_gets_the_tables_of_its_time() {
		TestPostgres.Database older = TestPostgres.freshDatabase();
		EmptyDatabase.migrate(database(older), "63", "fadeline_report");
		Path file = this.folder.resolve("older.zip");
		new BackupCommand(settings(older, null, EventStoreKind.EMBEDDED), out()).run(file);
		assertThat(printed()).contains("The back-up is not on record");

		TestPostgres.Database target = TestPostgres.freshDatabase();
		new RestoreCommand(settings(target, null, EventStoreKind.EMBEDDED), out()).run(file, List.of());

		JdbcClient restored = JdbcClient.create(target.dataSource());
		assertThat(restored.sql("select max(version::int) from flyway_schema_history").query(Integer.class).single())
			.isEqualTo(63);
		assertThat(printed()).contains("No ledger of erasures was there");
	}

	@Test
	void one_of_a_later_database_of_another_store_and_a_damaged_one_are_refused_before_anything_is_made()
			throws IOException {
		Path file = this.folder.resolve("backup.fadeline");
		new BackupCommand(settings(this.source, PASSPHRASE, EventStoreKind.AXONSERVER), out()).run(file);
		assertThat(printed()).contains("encrypted; read", "The events are in Axon Server and not in this file");
		TestPostgres.Database target = TestPostgres.freshDatabase();
		RestoreCommand embedded = new RestoreCommand(settings(target, PASSPHRASE, EventStoreKind.EMBEDDED), out());

		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> embedded.run(file, List.of()))
			.withMessageContaining("was made with fadeline.event-store=axonserver");

		byte[] content = Files.readAllBytes(file);
		content[content.length / 2] ^= 1;
		Path damaged = Files.write(this.folder.resolve("damaged"), content);
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> embedded.run(damaged, List.of()))
			.withMessageContaining("the file is damaged");

		this.database.sql("update flyway_schema_history set version = '9999' where version = '64'").update();
		Path later = this.folder.resolve("later.zip");
		new BackupCommand(settings(this.source, null, EventStoreKind.EMBEDDED), out()).run(later);
		assertThatExceptionOfType(BackupException.class).isThrownBy(() -> embedded.run(later, List.of()))
			.withMessageContaining("was made by a later version of Fadeline");

		assertThat(EmptyDatabase.isEmpty(database(target))).isTrue();
	}

	@Test
	void the_master_key_comes_along_encrypted_alone_and_without_it_nothing_is_restored() {
		MasterKeyInUse.make(this.folder.resolve("keys/master-key.json"), this.source);
		Path file = this.folder.resolve("with-key");
		new BackupCommand(settings(this.source, PASSPHRASE, EventStoreKind.EMBEDDED), out()).run(file);
		assertThat(printed()).contains("It holds the master key");
		Path without = this.folder.resolve("without-key.zip");
		new BackupCommand(settings(this.source, null, EventStoreKind.EMBEDDED), out()).run(without);

		TestPostgres.Database target = TestPostgres.freshDatabase();
		BackupSettings elsewhere = settings(target, PASSPHRASE, EventStoreKind.EMBEDDED, "elsewhere.json");
		assertThatExceptionOfType(BackupException.class)
			.isThrownBy(() -> new RestoreCommand(elsewhere, out()).run(without, List.of()))
			.withMessageContaining("The master key is missing");
		new RestoreCommand(elsewhere, out()).run(file, List.of());
		assertThat(this.folder.resolve("elsewhere.json"))
			.hasSameTextualContentAs(this.folder.resolve("keys/master-key.json"));
	}

	private void fill() {
		event(1, "one\ttab \\ and\nline");
		event(2, "two ∅");
		this.database.sql("""
				insert into axon.token (processor_name, segment, token, owner)
				values ('deadlines', 0, '\\x01', 'somebody'), ('progress', 0, '\\x02', 'somebody')
				""").update();
		this.database.sql("""
				insert into access.account (id, login_name, display_name, role, created_at)
				values (?, 'ada', 'Ada', 'SPECIALIST', now())
				""").param(ADA).update();
		this.database
			.sql("insert into access.sign_in_link (token_hash, account_id, expires_at) values ('\\x01', ?, now())")
			.param(ADA)
			.update();
		this.database
			.sql("insert into personal_data.client_key (client_id, wrapped_key) values (?, '\\x01'), (?, '\\x02')")
			.params(ADA, BO)
			.update();
		this.database.sql("""
				insert into diary.booking (course_id, sitting_id, kind, resource_id, slot)
				values (?, ?, 'CLIENT', ?, '[2026-01-01, 2026-01-02)')
				""").params(ADA, BO, BO).update();
		this.database.sql("""
				insert into file.file (id, client_id, course_id, media_type, sealed_key, uploaded_at)
				values (?, ?, ?, 'image/jpeg', 'sealed', now())
				""").params(BO, ADA, BO).update();
		this.database.sql("insert into file.chunk (file_id, number, bytes) values (?, 0, '\\x00ff5c0a')")
			.param(BO)
			.update();
	}

	private void event(long number, String payload) {
		this.database
			.sql("""
					insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, time_stamp,
					    payload_type, payload, meta_data) values (?, 'course', ?, '2026', 'Some', ?, '')
					""")
			.params("event-" + number, number, payload.getBytes(StandardCharsets.UTF_8))
			.update();
	}

	private BackupSettings settings(TestPostgres.Database given, @Nullable String passphrase, EventStoreKind events) {
		return settings(given, passphrase, events, "keys/master-key.json");
	}

	private BackupSettings settings(TestPostgres.Database given, @Nullable String passphrase, EventStoreKind events,
			String key) {
		return new BackupSettings(this.folder, Map.of(), database(given), events,
				new MasterKeySource(null, this.folder.resolve(key)), "fadeline_report",
				new BackupProperties(passphrase, null, this.folder.resolve("erasures.txt"), null, 7));
	}

	private static Database database(TestPostgres.Database given) {
		return new Database(given.url(), given.username(), given.password());
	}

	private PrintStream out() {
		this.printed.reset();
		return new PrintStream(this.printed, true, StandardCharsets.UTF_8);
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}
