package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A process of its own that opens the PostgreSQL of a folder, says so, and holds it until
 * its input ends.
 */
final class PostgresHolder {

	private PostgresHolder() {
	}

	public static void main(String[] arguments) throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(arguments[0]), Map.of())) {
			System.out.printf("open %s %d %s%n", System.getProperty("user.name"), postgres.pid(),
					postgres.jdbcUrl(EmbeddedPostgres.DATABASE));
			System.in.readAllBytes();
		}
		catch (PostgresException ex) {
			System.out.println("failed " + ex.getMessage());
		}
	}

}
