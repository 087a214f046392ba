package com.fadeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

/**
 * Packaged service with the demo clinic, whose courses are as whole as real ones, and an
 * administrator's session. Its limits per account are raised, not switched off.
 *
 * @param courses ids of all courses
 */
record DemoService(ServiceProcess process, BrowserSession session, List<String> courses) implements AutoCloseable {

	private static final Duration FILL_LIMIT = Duration.ofMinutes(10);

	private static final String NAME = "demo-admin";

	private static final String PASSWORD = "fadeline-demo";

	/** Starts the service and waits until the clinic is filled. */
	static DemoService start(Path program, Path data) throws Exception {
		ServiceProcess process = ServiceProcess.fadeline(program, data.toAbsolutePath(), "--fadeline.demo=true",
				"--fadeline.web.rates.reads-of-account=10000000", "--fadeline.web.rates.parallel-reads-of-account=1000",
				"--fadeline.web.streams.of-account=1000");
		awaitFilled(data.toAbsolutePath().resolveSibling(data.getFileName() + ".log"));
		BrowserSession session = BrowserSession.signIn(process.port(), "/sign-in", NAME, PASSWORD, "/today");
		List<String> courses = StreamSupport
			.stream(JsonMapper.shared().readTree(session.read("/api/courses?size=200")).path("items").spliterator(),
					false)
			.map((course) -> course.path("courseId").asString())
			.toList();
		return new DemoService(process, session, courses);
	}

	private static void awaitFilled(Path log) throws Exception {
		long end = System.nanoTime() + FILL_LIMIT.toNanos();
		while (Files.readAllLines(log)
			.stream()
			.noneMatch((line) -> line.contains("Demo clinic") && line.matches(".*(: is there|filled with .*)"))) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The demo clinic was not filled, see " + log);
			}
			TimeUnit.SECONDS.sleep(1);
		}
	}

	/** Returns the header of requests that bring name and password. */
	String basic() {
		return "Authorization: Basic %s\r\n".formatted(HttpHeaders.encodeBasicAuth(NAME, PASSWORD, null));
	}

	/** Returns turns of a load on it. */
	Turn turn(HttpLoad load, int callers) throws IOException {
		return this.process.turn(load, callers);
	}

	@Override
	public void close() throws InterruptedException {
		this.process.close();
	}

}
