package com.fadeline.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runner of PostgreSQL's own pgbench, which inserts the same row into a copy of the event
 * table: one prepared statement that commits by itself, the plainest append that
 * PostgreSQL has.
 */
final class Pgbench {

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

	private static final String COPY = """
			create schema if not exists bench;
			drop table if exists bench.domain_event;
			create table bench.domain_event (like event_store.domain_event including all);
			""";

	private static final String LATEST_ROW = """
			select format('insert into bench.domain_event (event_identifier, aggregate_identifier, sequence_number, type,'
			    ' time_stamp, payload_type, payload_revision, payload, meta_data) values (uuidv7()::text, uuidv7()::text,'
			    ' 0, %L, %L, %L, %L, %L, %L);', type, time_stamp, payload_type, payload_revision, payload, meta_data)
			from event_store.domain_event order by global_index desc limit 1
			""";

	private final URI database;

	private final String user;

	private final String password;

	private final Path script;

	private Pgbench(URI database, String user, String password, Path script) {
		this.database = database;
		this.user = user;
		this.password = password;
		this.script = script;
	}

	/** Prepares a table and a statement after the event that was stored last. */
	static Pgbench like(JdbcClient client, JdbcConnectionDetails database) throws IOException {
		client.sql(COPY).update();
		Path script = Files.createTempFile("pgbench", ".sql");
		script.toFile().deleteOnExit();
		Files.writeString(script, client.sql(LATEST_ROW).query(String.class).single());
		return new Pgbench(URI.create(database.getJdbcUrl().substring("jdbc:".length())),
				Objects.requireNonNull(database.getUsername()), Objects.requireNonNull(database.getPassword()), script);
	}

	/** Inserts with a number of clients for a duration; returns inserts per second. */
	double run(int clients, Duration duration) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("pgbench", "--no-vacuum", "--protocol=prepared",
				"--client=" + clients, "--jobs=2", "--time=" + duration.toSeconds(), "--file=" + this.script,
				"--host=" + this.database.getHost(), "--port=" + this.database.getPort(), "--username=" + this.user,
				this.database.getPath().substring(1));
		builder.environment().put("PGPASSWORD", this.password);
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		Matcher rate = RATE.matcher(output);
		if (process.waitFor() != 0 || !rate.find()) {
			throw new IllegalStateException("pgbench failed: " + output);
		}
		return Double.parseDouble(rate.group(1));
	}

}
