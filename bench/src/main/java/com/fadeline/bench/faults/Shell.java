package com.fadeline.bench.faults;

import java.io.IOException;
import java.util.List;

/** Runner of programs of the machine. */
final class Shell {

	private Shell() {
	}

	/**
	 * Runs a program to its end.
	 * @throws IllegalStateException if it fails
	 */
	static void run(List<String> command) throws IOException, InterruptedException {
		if (!succeeds(command)) {
			throw new IllegalStateException("Failed: " + String.join(" ", command));
		}
	}

	static boolean succeeds(List<String> command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor() == 0;
	}

	/** Sends a signal, such as STOP. */
	static void signal(String name, long process) throws IOException, InterruptedException {
		succeeds(List.of("kill", "-" + name, Long.toString(process)));
	}

}
