package com.fadeline.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import com.fadeline.store.postgres.ArchiveTrouble;
import com.fadeline.store.postgres.BaseBackups;
import com.fadeline.store.postgres.EmbeddedPostgres;
import com.fadeline.store.postgres.RunningPostgres;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.store.postgres.WalArchive;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunsInParallel
class KeptArchiveTests {

	private static final Map<String, String> FAST = Map.of("fsync", "off", "scram_iterations", "1", "shared_buffers",
			"16MB");

	/** More than may wait. */
	private static final int MANY = 5;

	@TempDir
	private Path folder;

	@Test
	void why_moments_are_missing_is_reported_until_the_server_has_archived_them() throws Exception {
		WalArchive archive = new WalArchive(this.folder.resolve("Archiv für alle"));
		Path wal = archive.folder().resolve("wal");
		Path data = TestPostgres.sharingPrograms(this.folder.resolve("data"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data, FAST, archive)) {
			JdbcClient server = JdbcClient.create(RunningPostgres.of(data).dataSource());
			BaseBackups copies = postgres.baseBackups().orElseThrow();
			KeptArchive kept = new KeptArchive(copies, Duration.ofDays(7), database(postgres), Clock.systemUTC());
			assertThat(trouble(kept)).isEqualTo(ArchiveTrouble.NO_BASE);
			copies.make();
			assertThat(trouble(kept)).isNull();

			Path taken = Files.writeString(wal.resolve(segment(server) + ".gz"), "of another server");
			endSegment(server);
			await().until(() -> trouble(kept) == ArchiveTrouble.FAILING);
			Files.delete(taken);
			awaitArchived(kept, server);

			Files.setPosixFilePermissions(wal, PosixFilePermissions.fromString("r-x------"));
			endSegment(server);
			// To root every folder looks as if it could be written.
			await().until(() -> Optional.ofNullable(trouble(kept))
				.filter((told) -> told == ArchiveTrouble.NOT_WRITABLE || told == ArchiveTrouble.FAILING)
				.isPresent());
			Files.setPosixFilePermissions(wal, PosixFilePermissions.fromString("rwx------"));
			awaitArchived(kept, server);

			signalArchiver(server, "STOP");
			try {
				for (int segment = 0; segment < MANY; segment++) {
					endSegment(server);
				}
				assertThat(trouble(kept)).isEqualTo(ArchiveTrouble.BEHIND);
			}
			finally {
				signalArchiver(server, "CONT");
			}
			awaitArchived(kept, server);
		}
	}

	private static @Nullable ArchiveTrouble trouble(KeptArchive kept) {
		return kept.standing().orElseThrow().trouble();
	}

	/** PostgreSQL tries again when the next segment has ended, or after a minute. */
	private static void awaitArchived(KeptArchive kept, JdbcClient server) {
		String last = endSegment(server);
		await().until(() -> trouble(kept) == null && last.equals(kept.standing().orElseThrow().lastSegment()));
	}

	/**
	 * Ends the segment of the log that is written to, which is archived then, and returns
	 * its name.
	 */
	private static String endSegment(JdbcClient server) {
		String ended = segment(server);
		server.sql("select pg_switch_wal()").query(String.class).single();
		return ended;
	}

	/** Writes something to the log, and returns the name of the segment that it is in. */
	private static String segment(JdbcClient server) {
		server.sql("select pg_logical_emit_message(false, 'test', 'written')").query(String.class).single();
		return server.sql("select pg_walfile_name(pg_current_wal_insert_lsn())").query(String.class).single();
	}

	private static void signalArchiver(JdbcClient server, String signal) throws IOException, InterruptedException {
		long archiver = server.sql("select pid from pg_stat_activity where backend_type = 'archiver'")
			.query(Long.class)
			.single();
		Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(archiver)).start();
		assertThat(kill.waitFor()).isZero();
	}

	private static JdbcClient database(EmbeddedPostgres postgres) {
		return JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(EmbeddedPostgres.DATABASE),
				postgres.username(), postgres.password()));
	}

}
