package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@RunsInParallel
class EmbeddedPostgresTests {

	@TempDir
	Path folder;

	@Test
	void the_first_start_makes_a_durable_database_that_wants_a_password_and_the_second_finds_its_data()
			throws Exception {
		TestPostgres.sharingPrograms(this.folder);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			JdbcClient client = client(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.password());
			assertThat(setting(client, "fsync")).isEqualTo("on");
			assertThat(setting(client, "synchronous_commit")).isEqualTo("on");
			assertThat(setting(client, "listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(setting(client, "unix_socket_directories")).isEmpty();
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> source(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), "wrong").getConnection())
				.withMessageContaining("password authentication failed");
			client.sql("create table kept as select 1 as one").update();
		}
		assertThat(this.folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
		assertThat(permissions(this.folder.resolve("postgres/password"))).isEqualTo("rw-------");
		assertThat(permissions(this.folder.resolve("postgres"))).matches("rwx--[x-]--[x-]");

		copyCarelessly(this.folder.resolve("postgres"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			assertThat(rowsKept(postgres)).as("in a copy open to others and without its empty folders").isOne();
		}
		assertThat(permissions(this.folder.resolve("postgres"))).matches("rwx--[x-]--[x-]");
		assertThat(permissions(this.folder.resolve("postgres/cluster"))).isEqualTo("rwx------");
		assertThat(permissions(this.folder.resolve("postgres/password"))).isEqualTo("rw-------");
	}

	@Test
	void the_service_owns_its_database_and_is_no_superuser() {
		TestPostgres.sharingPrograms(this.folder);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			TestPostgres.Database database = ofService(postgres);
			Flyway.configure()
				.dataSource(database.source())
				.placeholders(Map.of("reportRole", "fadeline_report"))
				.load()
				.migrate();
			JdbcClient service = JdbcClient.create(database.source());
			service.sql("checkpoint").update();
			service.sql("select pg_switch_wal()").query(String.class).single();
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> service.sql("copy (select 1) to program 'true'").update())
				.havingRootCause()
				.withMessageContaining("permission denied");
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> service.sql("select pg_read_file('PG_VERSION')").query(String.class).single())
				.havingRootCause()
				.withMessageContaining("permission denied");
			client(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.password()).sql("""
					create schema older;
					create type older.kind as enum ('one');
					create table older.kept (id bigint generated always as identity, at serial, kind older.kind);
					create view older.seen as select * from older.kept;
					create function older.one() returns int language sql as 'select 1';
					create sequence older.next;
					""").update();
		}

		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			JdbcClient service = JdbcClient.create(ofService(postgres).source());
			service.sql("insert into older.kept (kind) values ('one')").update();
			assertThat(service.sql("select older.one() + count(*) from older.seen").query(Integer.class).single())
				.as("what the superuser owned of old")
				.isEqualTo(2);
			service.sql("drop schema older cascade").update();
		}
	}

	private static TestPostgres.Database ofService(EmbeddedPostgres postgres) {
		return new TestPostgres.Database(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(),
				postgres.password());
	}

	@Test
	void a_copy_that_lacks_more_than_empty_folders_is_reported() throws Exception {
		Path cluster = Files.createDirectories(this.folder.resolve("postgres/cluster"));
		Files.writeString(this.folder.resolve("postgres/password"), "secret");
		Files.writeString(cluster.resolve("PG_VERSION"), "18");
		TestPostgres.sharingPrograms(this.folder);

		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> EmbeddedPostgres.open(this.folder, Map.of()))
			.withMessageStartingWith("global/pg_control is missing in the database folder");
	}

	@Test
	void a_password_that_is_missing_is_not_made_anew_for_data_that_has_another() throws Exception {
		Files.createDirectories(this.folder.resolve("postgres/cluster"));

		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> EmbeddedPostgres.open(this.folder, Map.of()))
			.withMessageContaining("password of the database is missing");
	}

	@Test
	void a_server_taken_over_is_started_again_where_its_archive_is_another_one() throws Exception {
		Cluster orphaned = Cluster.under(TestPostgres.sharingPrograms(this.folder).resolve("postgres"));
		orphaned.createIfMissing();
		orphaned.start(Cluster.freePort(), Map.of());
		long before = Postmaster.of(orphaned.data()).orElseThrow().process().pid();

		WalArchive archive = new WalArchive(this.folder.resolve("archive"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of(), archive)) {
			assertThat(postgres.pid()).isNotEqualTo(before);
			JdbcClient client = client(postgres.jdbcUrl("postgres"), postgres.password());
			assertThat(setting(client, "archive_mode")).isEqualTo("on");
			assertThat(setting(client, "wal_level")).isEqualTo("replica");
		}
		assertThat(archive.wal()).as("what was written when it was stopped").isNotEmptyDirectory();
	}

	@Test
	void a_server_that_dies_is_started_again_on_its_port() {
		TestPostgres.sharingPrograms(this.folder);
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			long before = postgres.pid();
			String url = postgres.jdbcUrl(EmbeddedPostgres.DATABASE);
			client(url, postgres.password()).sql("create table kept as select 1 as one").update();

			ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);

			await().until(() -> postgres.pid() != before);
			assertThat(postgres.jdbcUrl(EmbeddedPostgres.DATABASE)).isEqualTo(url);
			assertThat(rowsKept(postgres)).isOne();
		}
	}

	@Test
	void a_stale_pid_file_whose_number_belongs_to_another_program_does_no_harm() throws Exception {
		TestPostgres.sharingPrograms(this.folder);
		EmbeddedPostgres.open(this.folder, Map.of()).close();
		Path data = this.folder.resolve("postgres/cluster");
		Files.writeString(data.resolve("postmaster.pid"),
				"%d%n%s%n0%n5432%n%n127.0.0.1%n".formatted(ProcessHandle.current().pid(), data));

		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			assertThat(postgres.pid()).isNotEqualTo(ProcessHandle.current().pid());
		}
	}

	@Test
	void a_setting_that_postgresql_refuses_is_reported_in_its_words() {
		TestPostgres.sharingPrograms(this.folder);
		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> EmbeddedPostgres.open(this.folder, Map.of("shared_buffers", "much")))
			.withMessageContaining("invalid value for parameter \"shared_buffers\": \"much\"");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static void copyCarelessly(Path postgres) throws IOException {
		try (Stream<Path> found = Files.walk(postgres.resolve("cluster"))) {
			for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
				if (Files.isDirectory(path) && isEmpty(path)) {
					Files.delete(path);
				}
			}
		}
		Set<PosixFilePermission> ofGroup = PosixFilePermissions.fromString("rwxrwx---");
		Files.setPosixFilePermissions(postgres, ofGroup);
		Files.setPosixFilePermissions(postgres.resolve("cluster"), ofGroup);
		Files.setPosixFilePermissions(postgres.resolve("password"), PosixFilePermissions.fromString("rw-rw-r--"));
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.findAny().isEmpty();
		}
	}

	static int rowsKept(EmbeddedPostgres postgres) {
		return client(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.password()).sql("select count(*) from kept")
			.query(Integer.class)
			.single();
	}

	private static String setting(JdbcClient client, String name) {
		return client.sql("select current_setting(?)").param(name).query(String.class).single();
	}

	static JdbcClient client(String url, String password) {
		return JdbcClient.create(source(url, password));
	}

	private static PGSimpleDataSource source(String url, String password) {
		return new TestPostgres.Database(url, Cluster.SUPERUSER, password).source();
	}

}
