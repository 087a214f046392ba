package com.fadeline.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code bin/fadeline} makes the cache of starts once for each Java and jar, and starts
 * the service with it. Java is a script here that writes down what it is called with.
 */
@RunsInParallel
class StartScriptTests {

	private static final String JAVA = """
			#!/bin/sh
			if [ "$1" = -version ]; then
			  echo 'openjdk version "%1$s" 2026-10-20' >&2
			  exit
			fi
			for argument in ${JDK_JAVA_OPTIONS-} "$@"; do printf '%%s ' "$argument"; done >>'%2$s'
			echo "settings:${FADELINE_DATA-}" >>'%2$s'
			case " $* " in
			  *=cache\\ *) %3$s ;;
			esac
			""";

	private Path home;

	private Path jdk;

	private Path calls;

	private Map<String, String> settings;

	@BeforeEach
	void unpack(@TempDir Path folder) throws IOException {
		this.home = folder.resolve("Fadeline für alle");
		this.calls = folder.resolve("calls");
		this.jdk = folder.resolve("jdk");
		Files.createDirectories(this.home.resolve("bin"));
		Files.createDirectories(this.home.resolve("app/lib"));
		Files.createDirectories(this.jdk.resolve("bin"));
		Files.copy(Path.of("../app/src/main/dist/bin/fadeline"), this.home.resolve("bin/fadeline"));
		Files.writeString(this.home.resolve("app/fadeline.jar"), "jar");
		Files.writeString(this.home.resolve("app/lib/library.jar"), "library");
		this.settings = new HashMap<>(Map.of("JAVA_HOME", this.jdk.toString(), "FADELINE_DATA", "/srv/clinic", "HOME",
				folder.resolve("user").toString()));
		java("25.0.3");
	}

	@Test
	void the_first_start_makes_the_cache_and_every_start_uses_it() throws Exception {
		assertThat(start("--server.port=8081").exit()).isZero();
		assertThat(start().exit()).isZero();

		assertThat(calls()).hasSize(3);
		assertThat(calls().getFirst()).contains("-XX:AOTCacheOutput=cache", "--training-run");
		assertThat(calls().get(1)).contains("-XX:AOTCache=" + cache())
			.contains("-jar %s/app/fadeline.jar --server.port=8081 ".formatted(this.home));
		assertThat(calls().get(2)).contains("-XX:AOTCache=" + cache());
	}

	@Test
	void the_training_sees_no_setting_of_the_service() throws Exception {
		start();

		assertThat(calls().getFirst()).contains("--fadeline.data=data").endsWith("settings:");
		assertThat(calls().get(1)).endsWith("settings:/srv/clinic");
	}

	@Test
	void the_training_has_the_options_of_java_that_the_service_has() throws Exception {
		this.settings.put("JDK_JAVA_OPTIONS", "-XX:+UseG1GC");
		start();

		assertThat(calls()).hasSize(2).allSatisfy((call) -> assertThat(call).contains("-XX:+UseG1GC"));
	}

	@Test
	void the_collector_is_the_serial_one_unless_another_is_chosen() throws Exception {
		start();
		assertThat(calls().getLast()).contains("-XX:+UseSerialGC", "-Xms64m");

		this.settings.put("JDK_JAVA_OPTIONS", "-XX:+UseG1GC -Xms1g");
		start();
		assertThat(calls().getLast()).doesNotContain("-XX:+UseSerialGC", "-Xms64m");
	}

	@Test
	void a_cache_is_made_anew_for_other_choices_and_not_for_another_size() throws Exception {
		start();
		this.settings.put("JDK_JAVA_OPTIONS", "-Xmx512m");
		start();
		assertThat(calls()).hasSize(3);

		this.settings.put("JDK_JAVA_OPTIONS", "-Xmx512m -XX:TieredStopAtLevel=1");
		start();
		assertThat(calls()).hasSize(5);
	}

	@Test
	void a_newer_jar_has_a_new_cache() throws Exception {
		start();
		Files.setLastModifiedTime(this.home.resolve("app/lib/library.jar"),
				FileTime.from(Instant.now().plusSeconds(60)));
		start();

		assertThat(calls()).filteredOn((call) -> call.contains("--training-run")).hasSize(2);
	}

	@Test
	void another_java_has_another_cache_in_place_of_the_former() throws Exception {
		start();
		Path former = cache();
		java("25.0.4");
		start();

		assertThat(cache()).isNotEqualTo(former);
		assertThat(calls().getLast()).contains("-XX:AOTCache=" + cache());
	}

	@Test
	void java_21_to_24_use_an_archive_of_classes() throws Exception {
		java("21.0.9");
		start();

		assertThat(calls().getFirst()).contains("-XX:ArchiveClassesAtExit=cache");
		assertThat(calls().getLast()).contains("-XX:SharedArchiveFile=" + cache());
	}

	@Test
	void a_java_that_is_too_old_states_so_itself() throws Exception {
		java("17.0.17");
		start();

		assertThat(calls()).singleElement().asString().doesNotContain("-training-run", "Archive");
	}

	@Test
	void a_service_starts_without_a_cache_where_none_can_be_made() throws Exception {
		java("25.0.3", "echo no space left; exit 1");
		Outcome started = start();

		assertThat(started.exit()).isZero();
		assertThat(started.output()).contains("no space left", "Starting without a cache");
		assertThat(calls().getLast()).doesNotContain("AOTCache");
		assertThat(start("prepare").exit()).isOne();
	}

	@Test
	void no_cache_is_made_where_none_is_wanted() throws Exception {
		this.settings.put("FADELINE_CACHE", "off");
		start();

		assertThat(calls()).singleElement().asString().doesNotContain("AOTCache");
	}

	@Test
	void a_program_that_is_prepared_needs_no_folder_to_write() throws Exception {
		assertThat(start("prepare").exit()).isZero();
		this.settings.put("HOME", "/nonexistent");
		start();

		assertThat(calls()).hasSize(2);
		assertThat(calls().getLast()).contains("-XX:AOTCache=" + cache());
	}

	@Test
	void backup_and_restore_have_short_forms() throws Exception {
		this.settings.put("FADELINE_CACHE", "off");
		start("backup", "/backups/a b.zip");
		start("restore", "/backups/a.zip", "--erasures=erasures.txt");

		assertThat(calls().getFirst()).contains("fadeline.jar --backup=/backups/a b.zip ");
		assertThat(calls().getLast()).contains("fadeline.jar --restore=/backups/a.zip --erasures=erasures.txt ");
		assertThat(start("backup")).isEqualTo(new Outcome(1, "Name the file: fadeline backup FILE\n"));
	}

	@Test
	void a_missing_java_is_named() throws Exception {
		this.settings.put("JAVA_HOME", "/nonexistent");

		assertThat(start()).isEqualTo(
				new Outcome(1, "Fadeline needs Java 21 or later: there is no /nonexistent/bin/java; set JAVA_HOME\n"));
	}

	private void java(String version) throws IOException {
		java(version, "echo classes >cache");
	}

	private void java(String version, String training) throws IOException {
		Path java = this.jdk.resolve("bin/java");
		Files.writeString(java, JAVA.formatted(version, this.calls, training));
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private Outcome start(String... arguments) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(Stream.of("sh", this.home.resolve("bin/fadeline").toString()), Stream.of(arguments))
					.toList())
			.redirectErrorStream(true);
		builder.environment().putAll(this.settings);
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes());
		return new Outcome(process.waitFor(), output);
	}

	private List<String> calls() throws IOException {
		return Files.readAllLines(this.calls);
	}

	private Path cache() throws IOException {
		try (Stream<Path> files = Files.list(this.home.resolve("cache"))) {
			List<Path> caches = files.toList();
			assertThat(caches).hasSize(1);
			return caches.getFirst();
		}
	}

	private record Outcome(int exit, String output) {

	}

}
