package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

class WalArchiveTests {

	private static final Instant FIRST = Instant.parse("2026-11-20T02:00:00Z");

	private static final Instant SECOND = Instant.parse("2026-11-21T02:00:00Z");

	private static final Instant THIRD = Instant.parse("2026-11-22T02:00:00Z");

	@TempDir
	private Path folder;

	private Path home;

	private WalArchive archive;

	@BeforeEach
	void prepare() throws IOException {
		this.home = Files.createDirectory(this.folder.resolve("it's $HOME, 100%"));
		this.archive = new WalArchive(this.folder.resolve("Ann's \"archive\" `id` 5%f"));
	}

	@Test
	void a_segment_is_stored_whole_fetched_again_and_replaced_by_no_other() throws IOException {
		String store = claimed().get("archive_command");
		Path segment = Files.writeString(this.folder.resolve("wal segment"), "one");

		run(store, segment, name(5));
		run(store, segment, name(5));
		assertThat(files(this.archive.wal())).containsExactly(name(5) + ".gz");

		Path fetched = this.folder.resolve("fetched segment");
		run(this.archive.fetching(this.home), fetched, name(5));
		assertThat(fetched).hasContent("one");

		Files.writeString(segment, "another");
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> run(store, segment, name(5)))
			.withMessageContaining("differ");
		run(this.archive.fetching(this.home), fetched, name(5));
		assertThat(fetched).hasContent("one");
	}

	@Test
	void what_is_not_there_ends_recovery_and_what_is_damaged_fails_it() throws IOException {
		String store = claimed().get("archive_command");
		Path segment = Files.writeString(this.folder.resolve("segment"), "one");
		run(store, segment, name(5));
		Files.writeString(this.archive.wal().resolve(name(5) + ".gz"), "damaged");

		String fetch = this.archive.fetching(this.home);
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> run(fetch, segment, name(6)))
			.withMessageContaining("status 1:");
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> run(fetch, segment, name(5)))
			.withMessageContaining("status 200:");
	}

	@Test
	void nothing_is_stored_where_the_disk_of_the_archive_is_not_mounted_or_another_one_is() throws IOException {
		String store = claimed().get("archive_command");
		Path segment = Files.writeString(this.folder.resolve("segment"), "one");
		assertThat(this.archive.trouble()).isEmpty();

		Files.writeString(this.archive.folder().resolve("archive-id"), "another");
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> run(store, segment, name(5)))
			.withMessageContaining("is not the archive of this database");
		FileSystemUtils.deleteRecursively(this.archive.folder());
		Files.createDirectory(this.archive.folder());

		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> run(store, segment, name(5)));
		assertThat(this.archive.folder()).isEmptyDirectory();
		assertThat(this.archive.trouble()).contains(ArchiveTrouble.MISSING);
		assertThat(claimed()).as("the service starts all the same").containsEntry("archive_command", store);
		assertThat(this.archive.folder()).as("and fills no other disk").isEmptyDirectory();
	}

	@Test
	void an_archive_belongs_to_one_database_and_another_folder_begins_another_archive() throws IOException {
		claimed();
		Path restored = Files.createDirectory(this.folder.resolve("restored"));
		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> ArchiveClaim.settings(restored, this.archive))
			.withMessageContaining("of another database, or of this one before a restore");

		WalArchive other = new WalArchive(this.folder.resolve("other"));
		ArchiveClaim.settings(this.home, other);
		assertThat(other.id()).isPresent().isNotEqualTo(this.archive.id());
		assertThatExceptionOfType(PostgresException.class).as("the first one ended there").isThrownBy(this::claimed);
	}

	@Test
	void a_start_without_the_archive_is_remembered_until_the_next_copy() throws IOException {
		assertThat(ArchiveClaim.settings(this.home, null)).isEmpty();
		claimed();
		ArchiveClaim.settings(this.home, null);
		claimed();
		assertThat(ArchiveClaim.of(this.home)).get().returns(true, ArchiveClaim::interrupted);
	}

	@Test
	void a_claim_is_as_it_was_before_where_writing_it_was_cut_off() throws IOException {
		String id = ArchiveClaim.to(this.archive, this.home).id();
		ArchiveClaim claim = new ArchiveClaim(id, this.archive.folder().toString(), false);
		Path half = Files.writeString(this.home.resolve("archive-claim-incomplete"), id.substring(0, 8));
		assertThat(ArchiveClaim.of(this.home)).contains(claim);

		Files.delete(half);
		Files.createDirectory(half);
		assertThatIOException().isThrownBy(() -> claim.write(this.home, true));
		assertThat(ArchiveClaim.of(this.home)).contains(claim);

		Files.delete(half);
		claim.write(this.home, true);
		assertThat(ArchiveClaim.of(this.home)).get().returns(true, ArchiveClaim::interrupted);
	}

	@Test
	void a_disk_with_little_room_is_reported() throws Exception {
		Path disk = Files.createDirectory(this.folder.resolve("disk"));
		assumeThat(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", disk.toString()).start()
			.waitFor()).as("exit code of mount").isZero();
		try {
			WalArchive small = new WalArchive(disk.resolve("archive"));
			small.create("id", this.home);
			assertThat(small.trouble()).contains(ArchiveTrouble.FULL);
		}
		finally {
			new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
		}
	}

	@Test
	void a_place_that_cannot_be_used_is_reported() throws IOException {
		WalArchive file = new WalArchive(Files.writeString(this.folder.resolve("file"), ""));
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> ArchiveClaim.settings(this.home, file))
			.withMessageContaining("Set fadeline.backup.archive to a folder that this user may write");
	}

	@Test
	void a_restore_begins_with_the_last_copy_before_its_moment() throws IOException {
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> Recovery.of(this.archive, null))
			.withMessageContaining("holds no archive of Fadeline that a restore could begin with");
		fill();

		assertThat(Recovery.of(this.archive, null).base().madeAt()).isEqualTo(THIRD);
		assertThat(Recovery.of(this.archive, THIRD).base().madeAt()).isEqualTo(THIRD);
		assertThat(Recovery.of(this.archive, THIRD.minusMillis(1)).base().madeAt()).isEqualTo(SECOND);
		assertThatExceptionOfType(PostgresException.class)
			.isThrownBy(() -> Recovery.of(this.archive, FIRST.minusMillis(1)))
			.withMessageContaining("begins at %s and holds nothing of %s".formatted(FIRST, FIRST.minusMillis(1)));
	}

	@Test
	void a_gap_before_the_end_is_reported() throws IOException {
		fill();
		BaseBackup first = this.archive.baseBackups().getFirst();
		assertThat(this.archive.lastSince(first)).hasToString(name(0x102));

		Files.delete(this.archive.wal().resolve(name(0xff) + ".gz"));
		assertThatExceptionOfType(PostgresException.class).isThrownBy(() -> this.archive.lastSince(first))
			.withMessageContaining(name(0xff) + " is missing in the archive");
	}

	@Test
	void what_no_restore_needs_is_deleted() throws IOException {
		fill();
		this.archive.prune(FIRST.minusSeconds(1));
		this.archive.prune(SECOND.minusSeconds(1));
		assertThat(this.archive.baseBackups()).as("the first serves moments before the second").hasSize(3);
		assertThat(files(this.archive.wal())).contains(name(0xfd) + ".gz");

		this.archive.prune(THIRD.minusSeconds(1));

		assertThat(this.archive.baseBackups()).extracting(BaseBackup::madeAt).containsExactly(SECOND, THIRD);
		assertThat(files(this.archive.wal())).containsExactlyInAnyOrder("00000002.history.gz", name(0xff) + ".gz",
				name(0x100) + ".gz", name(0x101) + ".gz", name(0x102) + ".gz");

		this.archive.prune(THIRD.plusSeconds(1_000_000));
		assertThat(this.archive.baseBackups()).as("the last one stays").hasSize(1);
		assertThat(files(this.archive.wal())).contains(name(0x101) + ".gz").doesNotContain(name(0x100) + ".gz");
	}

	@Test
	void it_is_not_for_a_postgresql_of_ones_own() {
		JdbcConnectionDetails own = new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "ann";
			}

			@Override
			public String getPassword() {
				return "secret";
			}

			@Override
			public String getJdbcUrl() {
				return "jdbc:postgresql://nowhere.example/fadeline";
			}

		};
		assertThatExceptionOfType(UnsuitableDatabaseException.class)
			.isThrownBy(() -> GivenPostgresConfiguration
				.givenPostgresCheck(new MockEnvironment().withProperty(WalArchive.SETTING, "/archive"))
				.postProcessAfterInitialization(own, "own"))
			.withMessageContaining("fadeline.backup.archive is for the PostgreSQL that comes along");
		assertThat(WalArchive.of("")).isNull();
	}

	private Map<String, String> claimed() throws IOException {
		return ArchiveClaim.settings(this.home, this.archive);
	}

	/** Runs a command as PostgreSQL does, in the folder of the cluster. */
	private static void run(String command, Path path, String name) {
		Program.run(List.of(), "sh", "-c",
				command.replace("%%", "\0").replace("%p", path.toString()).replace("%f", name).replace("\0", "%"));
	}

	private void fill() throws IOException {
		claimed();
		copy("2026-11-20T020000.000Z", 0xfd);
		copy("2026-11-21T020000.000Z", 0xff);
		copy("2026-11-22T020000.000Z", 0x101);
		Files.createFile(this.archive.bases().resolve("incomplete"));
		for (int number = 0xfd; number <= 0x102; number++) {
			Files.createFile(this.archive.wal().resolve(name(number) + ".gz"));
		}
		Files.createFile(this.archive.wal().resolve(name(0xfd) + ".00000028.backup.gz"));
		Files.createFile(this.archive.wal().resolve(name(0xfe) + ".gz.partial"));
		Files.createFile(this.archive.wal().resolve("00000002.history.gz"));
	}

	private void copy(String moment, int number) throws IOException {
		Files.createFile(this.archive.bases().resolve("%s-%s.tar.gz".formatted(moment, name(number))));
	}

	private static String name(int number) {
		return new WalSegment(1, number).toString();
	}

	private static Set<String> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}

}
