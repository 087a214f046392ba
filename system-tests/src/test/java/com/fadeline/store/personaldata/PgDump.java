package com.fadeline.store.personaldata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * PostgreSQL's own dump, as text. The program does not come along with the server; it is
 * looked for in {@code FADELINE_PG_DUMP}, on the path and where Debian has it.
 */
final class PgDump {

	private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

	private static final Path DEBIANS = Path.of("/usr/lib/postgresql");

	private final String program;

	private PgDump(String program) {
		this.program = program;
	}

	/**
	 * One that is not older than the server, since an older one refuses.
	 * @param major version of the server
	 */
	static Optional<PgDump> of(int major) {
		return programs().filter((program) -> version(program) >= major).findFirst().map(PgDump::new);
	}

	/** Everything that the database of an application holds, in lower case. */
	String dump(Environment application) throws Exception {
		Path file = Files.createTempFile("fadeline", ".sql");
		try {
			ProcessBuilder dumping = new ProcessBuilder(this.program, "--file=" + file,
					"--username=" + application.getRequiredProperty("spring.datasource.username"),
					"--dbname=" + application.getRequiredProperty("spring.datasource.url").substring("jdbc:".length()));
			dumping.environment().put("PGPASSWORD", application.getRequiredProperty("spring.datasource.password"));
			Process process = dumping.redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException("pg_dump failed: " + said);
			}
			return Files.readString(file).toLowerCase(Locale.ROOT);
		}
		finally {
			Files.delete(file);
		}
	}

	private static Stream<String> programs() {
		@Nullable String named = System.getenv("FADELINE_PG_DUMP");
		return Stream.of(Stream.ofNullable(named), Stream.of("pg_dump"), debians()).flatMap((some) -> some);
	}

	private static Stream<String> debians() {
		try (Stream<Path> versions = Files.exists(DEBIANS) ? Files.list(DEBIANS) : Stream.empty()) {
			List<String> programs = versions.map((version) -> version.resolve("bin/pg_dump").toString()).toList();
			return programs.stream();
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	private static int version(String program) {
		try {
			Process process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
			Matcher version = VERSION
				.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
			return version.find() ? Integer.parseInt(version.group(1)) : 0;
		}
		catch (IOException ex) {
			return 0;
		}
	}

}
