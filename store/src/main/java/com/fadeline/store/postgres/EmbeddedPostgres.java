package com.fadeline.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embedded PostgreSQL server in a data folder that this process owns: created at the
 * first start, taken over alive when the process before died without stopping it, started
 * again when it dies, stopped with {@link #close()}. It listens on 127.0.0.1 alone, on a
 * port of its own, and requires a password.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	/** The database that Fadeline uses. */
	public static final String DATABASE = "fadeline";

	private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private static final int START_ATTEMPTS = 3;

	private static final Duration RESTART_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_RESTART_PAUSE = Duration.ofSeconds(10);

	private final DataFolderLock lock;

	private final Cluster cluster;

	private final Map<String, String> settings;

	private final @Nullable WalArchive archive;

	private volatile Postmaster postmaster;

	private boolean closed;

	private EmbeddedPostgres(DataFolderLock lock, Cluster cluster, Map<String, String> settings,
			@Nullable WalArchive archive) {
		this.lock = lock;
		this.cluster = cluster;
		this.settings = settings;
		this.archive = archive;
		this.postmaster = attached().orElseGet(this::started);
		watch();
	}

	/**
	 * Opens the PostgreSQL of a data folder.
	 * @param dataFolder created when missing
	 * @param overrides PostgreSQL settings by name that replace the shipped ones
	 * @throws DataFolderInUseException when another process owns the folder
	 * @throws PostgresException when PostgreSQL cannot be unpacked or started
	 */
	public static EmbeddedPostgres open(Path dataFolder, Map<String, String> overrides) {
		return open(dataFolder, overrides, null);
	}

	/**
	 * Opens the PostgreSQL of a data folder, with an archive to restore any moment from.
	 * @param archive filled while the server runs; null for none
	 */
	public static EmbeddedPostgres open(Path dataFolder, Map<String, String> overrides, @Nullable WalArchive archive) {
		Path folder = dataFolder.toAbsolutePath().normalize();
		DataFolderLock lock = DataFolderLock.acquire(folder);
		try {
			Cluster cluster = Cluster.under(folder.toRealPath().resolve("postgres"));
			cluster.createIfMissing();
			Map<String, String> settings = shippedSettings();
			settings.putAll(ArchiveClaim.settings(cluster.folder(), archive));
			settings.putAll(overrides);
			EmbeddedPostgres postgres = new EmbeddedPostgres(lock, cluster, settings, archive);
			postgres.createDatabase(DATABASE);
			Session.giveToService(cluster, postgres.postmaster.port(), DATABASE);
			return postgres;
		}
		catch (IOException ex) {
			lock.close();
			throw new PostgresException("Cannot use the data folder %s: %s".formatted(folder, ex), ex);
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	public String jdbcUrl(String database) {
		return Session.url(this.postmaster.port(), database);
	}

	/** Returns the role that owns {@link #DATABASE} and is no superuser. */
	public String username() {
		return ServiceRole.NAME;
	}

	public String password() {
		return this.cluster.password();
	}

	/**
	 * Returns the process id of the server, another one after it died and was started
	 * again.
	 */
	public long pid() {
		return this.postmaster.process().pid();
	}

	Cluster cluster() {
		return this.cluster;
	}

	/** Opens a session of the superuser. */
	Session session() {
		return Session.open(this.cluster, this.postmaster.port());
	}

	/** Returns the maker of copies of its cluster, if it has an archive. */
	public Optional<BaseBackups> baseBackups() {
		return Optional.ofNullable(this.archive).map((filled) -> new BaseBackups(this, filled));
	}

	/** Creates a database unless it exists already. */
	public void createDatabase(String database) {
		try (Session session = session()) {
			session.createDatabase(database);
		}
	}

	/**
	 * Stops the server and frees the data folder. Sessions that are still open are broken
	 * off, their open transactions rolled back.
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.cluster.stop();
		}
		finally {
			this.lock.close();
		}
	}

	private Optional<Postmaster> attached() {
		Optional<Postmaster> living = Postmaster.of(this.cluster.data());
		living.ifPresent((found) -> log.info("Taking over the PostgreSQL that still runs on port {}", found.port()));
		return living.filter((found) -> Session.awaitServing(this.cluster, found)).filter(this::archivesAsSet);
	}

	/** Stops a server that was started with another archive than it is to have now. */
	private boolean archivesAsSet(Postmaster found) {
		try (Session session = Session.open(this.cluster, found.port())) {
			String command = this.settings.getOrDefault("archive_command", "(disabled)");
			if (session.text("show archive_command").equals(command)) {
				return true;
			}
		}
		catch (SQLException ex) {
			throw new PostgresException("Cannot read the settings of PostgreSQL: " + ex, ex);
		}
		this.cluster.stop();
		return false;
	}

	private Postmaster started() {
		long begin = System.nanoTime();
		for (int attempt = 1;; attempt++) {
			try {
				Postmaster started = startOn(Cluster.freePort());
				log.info("PostgreSQL serves {} on port {} after {} ms", this.cluster.data(), started.port(),
						Duration.ofNanos(System.nanoTime() - begin).toMillis());
				return started;
			}
			catch (PostgresException ex) {
				if (attempt == START_ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	private Postmaster startOn(int port) {
		this.cluster.start(port, this.settings);
		return Postmaster.of(this.cluster.data())
			.orElseThrow(() -> new PostgresException("PostgreSQL died as soon as it had started"));
	}

	private void watch() {
		this.postmaster.process().onExit().thenRunAsync(this::restartUnlessClosed);
	}

	/**
	 * Restarts the server on the same port, since every client has that one; with
	 * retries, since the dead server's children may still be leaving, or its disk be full
	 * for a while.
	 */
	private synchronized void restartUnlessClosed() {
		Duration pause = RESTART_PAUSE;
		while (!this.closed) {
			try {
				log.warn("PostgreSQL (process {}) died; starting it again", pid());
				this.postmaster = startOn(this.postmaster.port());
				watch();
				return;
			}
			catch (RuntimeException | Error ex) {
				log.error("PostgreSQL cannot be started again yet: {}", ex.getMessage(),
						(ex instanceof PostgresException) ? null : ex);
				pause(pause);
				pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_RESTART_PAUSE));
			}
		}
	}

	private void pause(Duration pause) {
		try {
			wait(pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static Map<String, String> shippedSettings() throws IOException {
		Properties properties = new Properties();
		try (InputStream stream = EmbeddedPostgres.class.getResourceAsStream("server.properties")) {
			properties.load(stream);
		}
		Map<String, String> settings = new LinkedHashMap<>();
		properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
		return settings;
	}

}
