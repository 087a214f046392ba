package com.fadeline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static java.util.stream.Collectors.joining;

/**
 * Benchmark of writing over HTTP (W1c): callers open courses at the packaged service,
 * with a session and with Basic, by turns with pgbench, which inserts the same row into
 * the same server as often as it can.
 */
final class HttpWriteBenchmark {

	private static final Duration REGISTERING = Duration.ofSeconds(30);

	private static final int REGISTERED_AT_ONCE = 16;

	private static final String NAME = "admin";

	private static final String PASSWORD = "a password to measure with";

	private HttpWriteBenchmark() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param program the packaged service
	 * @param callers number of callers, and of clients of pgbench
	 */
	record Options(@DefaultValue("../app/target/distribution/fadeline-0.1.0-SNAPSHOT/bin/fadeline") Path program,
			@DefaultValue("64") int callers) {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = BenchOptions.read(Options.class, arguments);
		Comparison.Options rounds = BenchOptions.read(Comparison.Options.class, arguments);
		List<Outcome> outcomes = new ArrayList<>();
		try (ServiceProcess fadeline = ServiceProcess.fadeline(options.program().toAbsolutePath(),
				Path.of("target", "bench-http-writes").toAbsolutePath(), "--fadeline.admin.password=" + PASSWORD,
				"--fadeline.web.rates.writes-of-account=100000000",
				"--fadeline.web.rates.writes-of-address=100000000")) {
			String basic = "Authorization: Basic %s\r\n".formatted(HttpHeaders.encodeBasicAuth(NAME, PASSWORD, null));
			List<String> courses = courses(fadeline.port(), basic);
			new Caller(fadeline.port(), NAME, PASSWORD).post("/api/courses", courses.getFirst());
			Turn pgbench = pgbench(fadeline, options.callers());
			String session = BrowserSession.signIn(fadeline.port(), "/sign-in", NAME, PASSWORD, "/today").headers();
			outcomes.add(Comparison.run("open a course over HTTP, session",
					opening(fadeline, courses, session, options.callers()), "pgbench", pgbench, rounds));
			outcomes.add(Comparison.run("open a course over HTTP, Basic",
					opening(fadeline, courses, basic, options.callers()), "pgbench", pgbench, rounds));
		}
		BenchmarkReport.write("HttpWriteBenchmark", outcomes);
		System.exit(0);
	}

	/** Registers clients and returns a course to open for each. */
	private static List<String> courses(int port, String headers) throws Exception {
		Queue<String> courses = new ConcurrentLinkedQueue<>();
		UUID clinic = UUID.randomUUID();
		Random random = new Random(1);
		try (HttpLoad registering = new HttpLoad(port, () -> {
			UUID client = UUID.randomUUID();
			courses.add("""
					{"clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN", "FRONTAL_HAIRLINE"],
					 "goal": "FULL_REMOVAL", "assessment": {"pigment": "CARBON"}}""".formatted(client));
			return HttpLoad.post("/api/clients", headers,
					"""
							{"id": "%s", "clinicId": "%s", "givenName": "%s", "familyName": "%s", "birthDate": "%s"}"""
						.formatted(client, clinic, name(random), name(random),
								LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000))));
		})) {
			Callers.run(REGISTERED_AT_ONCE, REGISTERING, registering);
		}
		System.out.printf("%d clients%n", courses.size());
		return List.copyOf(courses);
	}

	/**
	 * Returns a name of four syllables: clients of one name are looked for as one person.
	 */
	private static String name(Random random) {
		return random.ints(4, 0, 100)
			.mapToObj((syllable) -> "" + "bdfgklmnrs".charAt(syllable / 10) + "aeiouaeiou".charAt(syllable % 10))
			.collect(joining());
	}

	private static Turn opening(ServiceProcess fadeline, List<String> courses, String headers, int callers) {
		List<byte[]> requests = courses.stream().map((json) -> HttpLoad.post("/api/courses", headers, json)).toList();
		HttpLoad load = new HttpLoad(fadeline.port(),
				() -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
		return (duration) -> Measurement.of(fadeline.processorTime(),
				() -> Measurement.of(Callers.run(callers, duration, load)));
	}

	private static Turn pgbench(ServiceProcess fadeline, int callers) throws Exception {
		JdbcConnectionDetails database = fadeline.database();
		Pgbench pgbench = Pgbench.like(JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(),
				Objects.requireNonNull(database.getUsername()), Objects.requireNonNull(database.getPassword()))),
				database);
		return (duration) -> Measurement.of(fadeline.processorTime(),
				() -> new Measurement(pgbench.run(callers, duration), Double.NaN, null));
	}

}
