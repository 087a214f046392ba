package com.fadeline.store.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Handle of a running {@link PostgresHolder}.
 */
final class HolderProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private final String firstLine;

	private HolderProcess(Process process) throws IOException {
		this.process = process;
		this.output = process.inputReader();
		this.firstLine = firstLine();
	}

	static HolderProcess start(Path folder, String classPath, String... prefix) throws IOException {
		List<String> command = new ArrayList<>(List.of(prefix));
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
				PostgresHolder.class.getName(), folder.toString()));
		return new HolderProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	String output() {
		return this.firstLine;
	}

	long processId() {
		return this.process.pid();
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Lets the process end in good order and answers the status. */
	int end() throws IOException, InterruptedException {
		this.process.getOutputStream().close();
		return this.process.waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private String firstLine() throws IOException {
		StringBuilder all = new StringBuilder();
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.startsWith("open ") || line.startsWith("failed ")) {
				return line;
			}
			all.append(line).append('\n');
		}
		return all.toString();
	}

}
