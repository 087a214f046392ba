package com.fadeline.bench.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Handle of the packaged jar as a process of its own on one port of loopback, which is
 * started as often as it is killed.
 */
final class Service implements AutoCloseable {

	private static final Duration START_LIMIT = Duration.ofMinutes(6);

	private static final String PASSWORD = "a password to break it with";

	private static final String CREDENTIALS = "Basic " + HttpHeaders.encodeBasicAuth("admin", PASSWORD, null);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Path data;

	private final List<String> command;

	private final @Nullable OwnPostgres own;

	private final int port = freePort();

	private @Nullable Process process;

	private Duration lastStart = START_LIMIT;

	/**
	 * Prepares the process.
	 * @param own the database to use; null for the bundled one
	 */
	Service(Path jar, Path data, @Nullable OwnPostgres own) {
		this.data = data;
		this.own = own;
		this.command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:+ExitOnOutOfMemoryError", "-Xmx512m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-jar", jar.toString(), "--fadeline.data=" + data,
				"--server.port=" + this.port, "--fadeline.admin.password=" + PASSWORD,
				"--fadeline.web.rates.writes-of-account=1000000", "--fadeline.web.rates.writes-of-address=1000000"));
		Runtime.getRuntime().addShutdownHook(new Thread(this::endWithSuite));
		if (own != null) {
			this.command.addAll(List.of("--spring.datasource.url=" + own.url(),
					"--spring.datasource.username=" + OwnPostgres.USER, "--spring.datasource.password=none"));
		}
	}

	/** Stops the process if the suite itself is stopped. */
	private void endWithSuite() {
		Process running = this.process;
		if (running != null) {
			running.destroy();
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Starts the process and returns at once. */
	Process launch(String... options) throws IOException {
		Files.createDirectories(this.data.getParent());
		List<String> line = new ArrayList<>(this.command);
		line.addAll(List.of(options));
		Process launched = new ProcessBuilder(line).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
			.start();
		this.process = launched;
		return launched;
	}

	/** Starts the process and waits until its health is good. */
	void start(String... options) throws Exception {
		long begin = System.nanoTime();
		Process launched = launch(options);
		Waiting.until("the start of Fadeline", START_LIMIT, () -> {
			if (!launched.isAlive()) {
				throw new IllegalStateException("The process ended while starting, see " + log());
			}
			return health().statusCode() == 200;
		});
		this.lastStart = Duration.ofNanos(System.nanoTime() - begin);
	}

	/** Returns the duration of the last start. */
	Duration lastStart() {
		return this.lastStart;
	}

	Path log() {
		return this.data.resolveSibling(this.data.getFileName() + ".log");
	}

	Path data() {
		return this.data;
	}

	long pid() {
		return running().pid();
	}

	/**
	 * Kills the process with SIGKILL: no shutdown hook runs, its PostgreSQL is orphaned.
	 */
	void kill() throws InterruptedException {
		running().destroyForcibly().waitFor();
	}

	/** Stops the process in order. */
	@Override
	public void close() throws InterruptedException {
		Process running = this.process;
		if (running != null) {
			running.destroy();
			if (!running.waitFor(60, TimeUnit.SECONDS)) {
				running.destroyForcibly().waitFor();
			}
		}
	}

	private Process running() {
		if (this.process == null) {
			throw new IllegalStateException("Not started");
		}
		return this.process;
	}

	/** Returns the first process of the bundled PostgreSQL. */
	ProcessHandle postmaster() throws IOException {
		return ProcessHandle.of(Long.parseLong(postmasterFile().getFirst().strip())).orElseThrow();
	}

	private List<String> postmasterFile() throws IOException {
		return Files.readAllLines(this.data.resolve("postgres/cluster/postmaster.pid"));
	}

	/** Returns a client of the database in use, as its superuser. */
	JdbcClient database() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		try {
			if (this.own != null) {
				source.setUrl(this.own.url());
				source.setUser(OwnPostgres.USER);
			}
			else {
				source.setUrl("jdbc:postgresql://127.0.0.1:%s/fadeline".formatted(postmasterFile().get(3).strip()));
				source.setUser("fadeline");
				source.setPassword(Files.readString(this.data.resolve("postgres/password")));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return JdbcClient.create(source);
	}

	/** Returns the first column of a query. */
	List<String> texts(String sql) {
		List<String> texts = new ArrayList<>();
		database().sql(sql).query((row) -> {
			texts.add(row.getString(1));
		});
		return texts;
	}

	/** Returns the tables of the read models. */
	List<String> readModels() {
		return texts("select tablename from pg_tables where schemaname = 'read_model' order by 1");
	}

	/**
	 * Returns the public health, within two seconds.
	 * @throws IOException if the service does not answer
	 */
	HttpResponse<String> health() throws IOException {
		return send(HttpRequest.newBuilder(uri("/actuator/health")).timeout(Duration.ofSeconds(2)).GET());
	}

	/** Returns the health details for administrators, or the reason for their absence. */
	String healthInDetail() {
		try {
			return get("/actuator/health").body();
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	HttpResponse<String> get(String path) throws IOException {
		return send(signedIn(path).GET());
	}

	HttpResponse<String> post(String path, String json) throws IOException {
		return send(signedIn(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	private HttpRequest.Builder signedIn(String path) {
		return HttpRequest.newBuilder(uri(path)).header("Authorization", CREDENTIALS).timeout(Duration.ofSeconds(45));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while waiting for an answer", ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
