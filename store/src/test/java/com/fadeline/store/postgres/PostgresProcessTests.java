package com.fadeline.store.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;
import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static com.fadeline.store.postgres.EmbeddedPostgresTests.client;
import static com.fadeline.store.postgres.EmbeddedPostgresTests.rowsKept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Processes and users that start PostgreSQL on a folder, and find it running or half
 * made.
 */
@RunsInParallel
class PostgresProcessTests {

	private static final String CLASS_PATH = System.getProperty("java.class.path");

	private static final String NOBODY = "65534";

	private static final String NAMELESS = "12345";

	@TempDir
	Path folder;

	@Test
	void a_server_orphaned_by_a_killed_process_is_taken_over_alive() throws Exception {
		TestPostgres.sharingPrograms(this.folder);
		try (HolderProcess holder = HolderProcess.start(this.folder, CLASS_PATH)) {
			assertThat(holder.output()).startsWith("open ");
			client(holder.output().split(" ")[3], Files.readString(this.folder.resolve("postgres/password")))
				.sql("create table kept as select 1 as one")
				.update();
			holder.kill();
			try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
				assertThat(Long.toString(postgres.pid())).isEqualTo(holder.output().split(" ")[2]);
				assertThat(rowsKept(postgres)).isOne();
			}
		}
		assertThat(this.folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
	}

	@Test
	void a_second_process_on_the_folder_is_shown_who_owns_it() throws Exception {
		TestPostgres.sharingPrograms(this.folder);
		try (HolderProcess holder = HolderProcess.start(this.folder, CLASS_PATH)) {
			assertThat(holder.output()).startsWith("open ");
			assertThatExceptionOfType(DataFolderInUseException.class)
				.isThrownBy(() -> EmbeddedPostgres.open(this.folder, Map.of()))
				.withMessage(
						"The data folder %s is already in use by process %d; one process owns a data folder at a time"
							.formatted(this.folder, holder.processId()));
			try (HolderProcess second = HolderProcess.start(this.folder, CLASS_PATH)) {
				assertThat(second.output()).startsWith("failed The data folder ").contains("already in use by process");
			}
			assertThat(holder.end()).isZero();
		}
	}

	@Test
	void a_start_cut_off_half_way_is_begun_anew() throws Exception {
		Files.createDirectories(this.folder.resolve("postgres/cluster-incomplete/base"));
		Files.createDirectories(this.folder.resolve("postgres/programs-incomplete/bin"));
		Files.createFile(this.folder.resolve("postgres/password"));

		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(this.folder, Map.of())) {
			assertThat(postgres.password()).hasSizeGreaterThan(20);
		}
	}

	@Test
	void a_normal_user_can_start_it_even_if_passwd_has_no_name_for_it() throws Exception {
		assumeThat(new UnixSystem().getUid()).as("only root can become another user").isZero();
		Path shared = Files.createTempDirectory("fadeline");
		try {
			Path home = openToAll(Files.createDirectory(shared.resolve("home")));
			Files.setAttribute(Files.createDirectory(home.resolve("postgres")), "unix:uid", Integer.valueOf(NAMELESS));
			String classPath = copyOfClassPath(openToAll(shared));
			try (HolderProcess holder = HolderProcess.start(home, classPath, "setpriv", "--reuid=" + NAMELESS,
					"--regid=" + NAMELESS, "--clear-groups", "--")) {
				assertThat(holder.output()).startsWith("open ? ");
				assertThat(Files.getAttribute(home.resolve("postgres/cluster"), "unix:uid", LinkOption.NOFOLLOW_LINKS))
					.hasToString(NAMELESS);
				assertThat(holder.end()).isZero();
			}
			try (EmbeddedPostgres postgres = EmbeddedPostgres.open(home, Map.of())) {
				assertThat(postgres.pid()).as("root runs it as the owner of the folder").isPositive();
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(shared);
		}
	}

	@Test
	void root_falls_back_to_an_unprivileged_user_where_user_namespaces_are_refused() throws Exception {
		assumeThat(new UnixSystem().getUid()).as("only root has this choice").isZero();
		Path shared = openToAll(Files.createTempDirectory("fadeline"));
		try {
			Path refusal = Files.writeString(shared.resolve("unshare"), "#!/bin/sh\nexit 1\n");
			openToAll(refusal);
			Path home = Files.createDirectory(shared.resolve("home"));
			try (HolderProcess holder = HolderProcess.start(home, CLASS_PATH, "env",
					"PATH=" + shared + File.pathSeparator + System.getenv("PATH"))) {
				assertThat(holder.output()).startsWith("open root ");
				assertThat(Files.getAttribute(home.resolve("postgres/cluster"), "unix:uid")).hasToString(NOBODY);
				assertThat(holder.end()).isZero();
			}
		}
		finally {
			FileSystemUtils.deleteRecursively(shared);
		}
	}

	private static String copyOfClassPath(Path folder) throws IOException {
		StringBuilder copies = new StringBuilder();
		for (String entry : CLASS_PATH.split(File.pathSeparator)) {
			Path source = Path.of(entry);
			if (Files.isDirectory(source)) {
				Path target = folder.resolve("classes" + copies.length());
				FileSystemUtils.copyRecursively(source, target);
				copies.append(target).append(':');
			}
			else if (Stream.of("fadeline-", "commons-", "xz-", "postgres", "slf4j", "spring-core")
				.anyMatch(source.getFileName().toString()::contains)) {
				copies
					.append(Files.copy(source, folder.resolve(source.getFileName()),
							StandardCopyOption.REPLACE_EXISTING))
					.append(':');
			}
		}
		return copies.toString();
	}

	private static Path openToAll(Path path) throws IOException {
		return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
	}

}
