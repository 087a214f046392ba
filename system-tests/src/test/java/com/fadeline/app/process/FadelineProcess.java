package com.fadeline.app.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.fadeline.app.TestAdmin;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged service as a process of its own, in the layout of its container: its
 * command line, the data folder as working directory, settings in the environment. With
 * an HTTP client for it.
 */
final class FadelineProcess implements AutoCloseable {

	private static final String ENTRYPOINT = "ENTRYPOINT ";

	private static final String PROGRAM = System.getProperty("fadeline.program");

	/** Which Java it runs on, and options with which that starts quickly. */
	private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"),
			"JDK_JAVA_OPTIONS", "-Xms512m -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=256m "
					+ "-XX:ReservedCodeCacheSize=128m");

	private static final Duration START_LIMIT = Duration.ofMinutes(4);

	private static boolean prepared;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Process process;

	private final Path log;

	private final int port;

	private FadelineProcess(Process process, Path log, int port) {
		this.process = process;
		this.log = log;
		this.port = port;
	}

	/** Starts it and returns at once. */
	static FadelineProcess launch(Path data, Path log, String... arguments) throws IOException {
		prepare();
		int port = freePort();
		List<String> command = new ArrayList<>(entrypoint());
		command.addAll(List.of("--server.port=" + port, "--" + TestAdmin.SETTING,
				"--fadeline.web.rates.writes-of-account=1000000", "--fadeline.web.rates.writes-of-address=1000000"));
		command.addAll(List.of(arguments));
		ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.directory(Files.createDirectories(data).toFile());
		process.environment().put("FADELINE_DATA", data.toString());
		process.environment().putAll(JAVA);
		return new FadelineProcess(process.start(), log, port);
	}

	/** What its container runs, with the program that was built. */
	private static List<String> entrypoint() throws IOException {
		String line = Files.readAllLines(Path.of("../Dockerfile"))
			.stream()
			.filter((each) -> each.startsWith(ENTRYPOINT))
			.findFirst()
			.orElseThrow();
		return JsonMapper.shared()
			.readTree(line.substring(ENTRYPOINT.length()))
			.valueStream()
			.map((word) -> word.asString().equals("/opt/fadeline/bin/fadeline") ? PROGRAM : word.asString())
			.toList();
	}

	/** Makes the cache of the program as the image does. */
	private static synchronized void prepare() throws IOException {
		if (prepared) {
			return;
		}
		ProcessBuilder process = new ProcessBuilder(PROGRAM, "prepare").inheritIO();
		process.environment().putAll(JAVA);
		try {
			assertThat(process.start().waitFor()).as("exit code of fadeline prepare").isZero();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while the cache was made", ex);
		}
		prepared = true;
	}

	/** Starts it and waits until it is healthy. */
	static FadelineProcess start(Path data, Path log, String... arguments) throws IOException {
		FadelineProcess fadeline = launch(data, log, arguments);
		try {
			Awaitility.await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> {
				if (!fadeline.process.isAlive()) {
					throw new IllegalStateException("The process ended while starting:\n" + fadeline.log());
				}
				return fadeline.healthy();
			});
		}
		catch (RuntimeException ex) {
			fadeline.process.destroyForcibly();
			throw ex;
		}
		return fadeline;
	}

	private boolean healthy() {
		try {
			HttpResponse<String> health = get("/actuator/health");
			return health.statusCode() == 200 && health.body().contains("UP");
		}
		catch (IOException ex) {
			return false;
		}
	}

	HttpResponse<String> get(String path) throws IOException {
		return send(HttpRequest.newBuilder(uri(path)).GET());
	}

	HttpResponse<String> post(String path, String json) throws IOException {
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	HttpResponse<String> delete(String path) throws IOException {
		return send(HttpRequest.newBuilder(uri(path)).DELETE());
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.http.send(
					request.header("Authorization", TestAdmin.HEADER).timeout(Duration.ofSeconds(30)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while waiting for an answer", ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	/** Kills it with SIGKILL: no shutdown hook runs, its PostgreSQL is orphaned. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Waits until it has ended by itself and tells its exit code. */
	int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException("The process did not end");
		}
		return this.process.exitValue();
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	/** Stops it in order. */
	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
