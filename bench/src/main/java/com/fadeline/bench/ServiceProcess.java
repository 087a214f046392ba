package com.fadeline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Program that serves HTTP as a process of its own on a free port of loopback, as it is
 * packaged: the service, or what it is compared with.
 */
final class ServiceProcess implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofMinutes(5);

	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

	private final Process process;

	private final int port;

	private final Path log;

	private final @Nullable Path data;

	private final Duration ready;

	private final Duration cpuToReady;

	private ServiceProcess(List<String> command, Path log, @Nullable Path data, String answers) throws Exception {
		this.port = freePort();
		this.log = log;
		this.data = data;
		List<String> line = new ArrayList<>(command);
		line.add("--server.port=" + this.port);
		Files.createDirectories(log.toAbsolutePath().getParent());
		ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
		process.environment().put("JAVA_HOME", System.getProperty("java.home"));
		long begin = System.nanoTime();
		this.process = process.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this.process::destroy));
		awaitAnswer(HttpLoad.get(answers, ""));
		this.ready = Duration.ofNanos(System.nanoTime() - begin);
		this.cpuToReady = Duration.ofNanos(1000 * processorTime().micros());
	}

	/**
	 * Starts the packaged service and waits until its health is good.
	 * @param program {@code bin/fadeline} or a jar
	 * @param data its folder, made if it is missing
	 */
	static ServiceProcess fadeline(Path program, Path data, String... options) throws Exception {
		List<String> command = new ArrayList<>(program.toString().endsWith(".jar")
				? List.of(java(), "--enable-native-access=ALL-UNNAMED", "-jar", program.toString())
				: List.of(program.toString()));
		command.add("--fadeline.data=" + data);
		command.addAll(List.of(options));
		return new ServiceProcess(command, data.resolveSibling(data.getFileName() + ".log"), data, "/actuator/health");
	}

	/**
	 * Starts a main class in a Java process of its own.
	 * @param answers path that is answered once it is ready
	 */
	static ServiceProcess java(String mainClass, String classPath, Path log, String answers) throws Exception {
		return new ServiceProcess(List.of(java(), "-cp", classPath, mainClass), log, null, answers);
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void awaitAnswer(byte[] request) throws InterruptedException {
		long end = System.nanoTime() + START_LIMIT.toNanos();
		while (!isAnswered(request)) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException("It did not start, see " + this.log);
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private boolean isAnswered(byte[] request) {
		try (HttpConnection connection = new HttpConnection(this.port)) {
			return connection.exchange(request) == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	long pid() {
		return this.process.pid();
	}

	/** Returns the time from the start of the process to its first good answer. */
	Duration ready() {
		return this.ready;
	}

	/** Returns the processor time until then, that of its database included. */
	Duration cpuToReady() {
		return this.cpuToReady;
	}

	/** Returns the meter of its processor time, that of its database included. */
	ProcessorTime processorTime() throws IOException {
		if (this.data == null) {
			return ProcessorTime.of(this.process.toHandle());
		}
		// The database is no child of the service, which it outlives.
		return ProcessorTime.of(this.process.toHandle(),
				ProcessHandle.of(Long.parseLong(postmaster(this.data).getFirst().strip())).orElseThrow());
	}

	/** Returns turns of a load on it, with the processor time that it takes. */
	Turn turn(Runnable load, int callers) throws IOException {
		ProcessorTime processes = processorTime();
		return (duration) -> Measurement.of(processes, () -> Measurement.of(Callers.run(callers, duration, load)));
	}

	private static List<String> postmaster(Path data) throws IOException {
		return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
	}

	/** Returns the resident memory of the process itself in megabytes. */
	long residentMegabytes() throws IOException {
		Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/%d/status".formatted(this.process.pid()))));
		return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
	}

	/** Returns the way to its own database, as the superuser. */
	JdbcConnectionDetails database() throws IOException {
		if (this.data == null) {
			throw new IllegalStateException("It has no database");
		}
		String port = postmaster(this.data).get(3).strip();
		String password = Files.readString(this.data.resolve("postgres/password"));
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return "fadeline";
			}

			@Override
			public String getPassword() {
				return password;
			}

			@Override
			public String getJdbcUrl() {
				return "jdbc:postgresql://127.0.0.1:%s/fadeline".formatted(port);
			}

		};
	}

	/** Stops the process in order. */
	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
