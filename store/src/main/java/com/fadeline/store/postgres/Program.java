package com.fadeline.store.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Runner of a program to its end. */
final class Program {

	private static final String NOT_ALLOWED = "error=13";

	private Program() {
	}

	/** Returns what the program printed; throws when it failed. */
	static String run(List<String> prefix, String... command) {
		List<String> line = Stream.concat(prefix.stream(), Stream.of(command)).toList();
		try {
			ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
			builder.environment().put("LC_ALL", "C");
			builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
			Process process = builder.start();
			process.getOutputStream().close();
			String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
			int status = process.waitFor();
			if (status != 0) {
				throw new PostgresException(
						"`%s` ended with status %d: %s".formatted(String.join(" ", line), status, output));
			}
			return output;
		}
		catch (IOException ex) {
			String hint = String.valueOf(ex.getMessage()).contains(NOT_ALLOWED)
					? ". Where the data folder is, programs must be allowed to run (mount it without noexec)" : "";
			throw new PostgresException("Cannot run `%s`: %s%s".formatted(String.join(" ", line), ex, hint), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PostgresException("Interrupted while running `%s`".formatted(String.join(" ", line)), ex);
		}
	}

	/** Returns a text as one word for a shell. */
	static String quoted(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

	static boolean succeeds(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
