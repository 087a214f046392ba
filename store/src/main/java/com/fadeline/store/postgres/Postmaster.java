package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Living PostgreSQL server as described by its `postmaster.pid`.
 *
 * @param process the server's first process
 * @param port the TCP port on 127.0.0.1
 */
record Postmaster(ProcessHandle process, int port) {

	private static final String PID_FILE = "postmaster.pid";

	private static final int PORT_LINE = 3;

	/**
	 * Finds the server that works on the cluster, if one lives. A pid file whose number
	 * now belongs to some other program is removed, since PostgreSQL would take it for a
	 * living server; any other stale file is left to PostgreSQL.
	 */
	static Optional<Postmaster> of(Path cluster) {
		Path file = cluster.resolve(PID_FILE);
		try {
			List<String> lines = Files.readAllLines(file);
			if (lines.size() <= PORT_LINE) {
				return Optional.empty();
			}
			Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
				.filter(ProcessHandle::isAlive);
			if (process.isPresent() && !serves(process.get(), cluster)) {
				Files.delete(file);
				return Optional.empty();
			}
			int port = Integer.parseInt(lines.get(PORT_LINE).strip());
			return process.map((alive) -> new Postmaster(alive, port));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot read %s: %s".formatted(file, ex), ex);
		}
	}

	/**
	 * Returns whether the process is the server of the cluster. Where the operating
	 * system hides another process's command line, the process counts as the server; the
	 * session that follows proves it.
	 */
	private static boolean serves(ProcessHandle process, Path cluster) {
		return process.info()
			.commandLine()
			.map((line) -> line.contains("postgres") && line.contains(cluster.toString()))
			.orElse(true);
	}

}
