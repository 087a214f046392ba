package com.fadeline.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL server that Fadeline uses instead of its bundled one, run by the programs of
 * the bundled one; also a fault that restarts it.
 */
final class OwnPostgres implements Fault, AutoCloseable {

	static final String USER = "postgres";

	private static final long STOPPED_MILLIS = 15_000;

	private final Path programs;

	private final Path cluster;

	private final int port = Service.freePort();

	/**
	 * Creates and starts the server; the data folder is that of a Fadeline that was
	 * started once.
	 */
	OwnPostgres(Path dataFolder, Path folder) throws Exception {
		try (Stream<Path> found = Files.list(dataFolder.resolve("postgres"))) {
			this.programs = found.filter((path) -> path.getFileName().toString().startsWith("programs-"))
				.findFirst()
				.orElseThrow()
				.toRealPath()
				.resolve("bin");
		}
		this.cluster = folder.toAbsolutePath().resolve("cluster");
		Files.createDirectories(folder);
		run("initdb", "--username=" + USER, "--auth=trust", "--encoding=UTF8", "--no-locale");
		start();
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url("postgres"));
		source.setUser(USER);
		JdbcClient.create(source).sql("create database fadeline").update();
	}

	String url() {
		return url("fadeline");
	}

	private String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

	private void start() throws Exception {
		run("pg_ctl", "start", "-w", "-t", "300", "-l", this.cluster.resolveSibling("log").toString(), "-o",
				"-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c port=" + this.port);
	}

	private void stop() throws Exception {
		run("pg_ctl", "stop", "-w", "-m", "fast");
	}

	/** Restarts the server, with a pause between stop and start. */
	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		stop();
		Thread.sleep(STOPPED_MILLIS);
		start();
		return System.nanoTime();
	}

	@Override
	public void close() throws Exception {
		stop();
	}

	private void run(String program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		if (System.getProperty("user.name").equals("root")) {
			// PostgreSQL refuses to run as root; in a user namespace it does not see that
			// it does.
			command.addAll(List.of("unshare", "-U"));
		}
		command.add(this.programs.resolve(program).toString());
		command.addAll(List.of("-D", this.cluster.toString()));
		command.addAll(List.of(arguments));
		Shell.run(command);
	}

}
