package com.fadeline.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/**
 * The one PostgreSQL that all tests of this module share, kept under target between runs;
 * every caller gets a fresh, empty database of it.
 */
public final class TestPostgres {

	private static final AtomicInteger count = new AtomicInteger();

	private static final Path FOLDER = Path.of("target", "test-postgres");

	/** Where this module's own tests have unpacked its programs. */
	private static final Path OF_STORE = Path.of("..", "store").resolve(FOLDER);

	private static final EmbeddedPostgres server = open();

	private TestPostgres() {
	}

	/**
	 * Creates an empty database that nobody else uses.
	 */
	public static Database freshDatabase() {
		String name = "test_" + count.incrementAndGet();
		server.createDatabase(name);
		return database(name);
	}

	private static Database database(String name) {
		return new Database(server.jdbcUrl(name), Cluster.SUPERUSER, server.password());
	}

	/**
	 * Creates a database that nobody else uses, with all tables as the migrations make
	 * them.
	 */
	public static Database migratedDatabase() {
		String name = "test_" + count.incrementAndGet();
		maintenance(server).sql("create database %s template %s".formatted(name, Migrated.NAME)).update();
		return database(name);
	}

	/**
	 * Spares a data folder the unpacking of PostgreSQL's programs by a link to those of
	 * the shared server; answers the folder.
	 */
	public static Path sharingPrograms(Path dataFolder) {
		link(FOLDER, dataFolder);
		return dataFolder;
	}

	private static void link(Path unpacked, Path dataFolder) {
		Path folder = dataFolder.resolve("postgres");
		try (DirectoryStream<Path> programs = Files.newDirectoryStream(unpacked.resolve("postgres"),
				"programs-[0-9a-f]*")) {
			Files.createDirectories(folder);
			for (Path home : programs) {
				Path link = folder.resolve(home.getFileName());
				if (!Files.exists(link)) {
					Files.deleteIfExists(link);
					Files.createSymbolicLink(link, home.toRealPath());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static EmbeddedPostgres open() {
		if (Files.isDirectory(OF_STORE.resolve("postgres"))) {
			link(OF_STORE, FOLDER);
		}
		EmbeddedPostgres opened = EmbeddedPostgres.open(FOLDER,
				Map.of("fsync", "off", "full_page_writes", "off", "max_connections", "300", "scram_iterations", "1"));
		JdbcClient client = maintenance(opened);
		// Hashed once and no more for each of the hundreds of connections.
		client.sql("alter role %s password '%s'".formatted(Cluster.SUPERUSER, opened.password())).update();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				awaitUsers(client);
			}
			finally {
				opened.close();
			}
		}));
		client.sql("select datname from pg_database where datname like 'test\\_%'")
			.query(String.class)
			.list()
			.forEach((name) -> client.sql("drop database " + name + " with (force)").update());
		return opened;
	}

	private static JdbcClient maintenance(EmbeddedPostgres postgres) {
		return JdbcClient
			.create(new Database(postgres.jdbcUrl("postgres"), Cluster.SUPERUSER, postgres.password()).dataSource());
	}

	/** The applications of tests end at the same time and need it until they have. */
	private static void awaitUsers(JdbcClient client) {
		await().pollInSameThread()
			.until(() -> client.sql(
					"select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")
				.query(Integer.class)
				.single() == 0);
	}

	/**
	 * A database of the shared server.
	 *
	 * @param url its JDBC URL
	 * @param username the superuser
	 * @param password the superuser's password
	 */
	public record Database(String url, String username, String password) {

		/**
		 * Answers an unpooled data source.
		 */
		public DataSource dataSource() {
			return source();
		}

		PGSimpleDataSource source() {
			PGSimpleDataSource source = new PGSimpleDataSource();
			source.setUrl(this.url);
			source.setUser(this.username);
			source.setPassword(this.password);
			return source;
		}

	}

	/** What the migrations make, once for all databases. */
	private static final class Migrated {

		static final String NAME = make("test_migrated");

		private static String make(String name) {
			server.createDatabase(name);
			Flyway.configure()
				.dataSource(database(name).dataSource())
				.placeholders(Map.of("reportRole", "fadeline_report"))
				.load()
				.migrate();
			return name;
		}

	}

}
