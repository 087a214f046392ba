package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Database of a data folder for a process that runs beside the service: the running one,
 * or one that is started for as long as it is needed.
 *
 * @param url its JDBC URL
 * @param username the role that the service works as
 * @param password of that role
 * @param started by us; null if it was running
 */
public record ReachedPostgres(String url, String username, String password,
		@Nullable EmbeddedPostgres started) implements AutoCloseable {

	/**
	 * Connects to it, or starts it.
	 * @param archive that it fills while it runs; null for none
	 * @throws PostgresException if the folder has no database, or another process has the
	 * folder and no database runs in it
	 */
	public static ReachedPostgres of(Path dataFolder, Map<String, String> settings, @Nullable WalArchive archive) {
		if (FreshPostgres.isMissing(dataFolder)) {
			throw new PostgresException(
					"There is no database in %s: set fadeline.data to the folder that Fadeline works with"
						.formatted(dataFolder));
		}
		try {
			EmbeddedPostgres started = EmbeddedPostgres.open(dataFolder, settings, archive);
			// It does not outlive a process that is stopped by a signal.
			Runtime.getRuntime().addShutdownHook(new Thread(started::close));
			return new ReachedPostgres(started.jdbcUrl(EmbeddedPostgres.DATABASE), started.username(),
					started.password(), started);
		}
		catch (DataFolderInUseException ex) {
			return running(dataFolder)
				.orElseThrow(() -> new PostgresException(ex.getMessage() + ", and its database does not run", ex));
		}
	}

	private static Optional<ReachedPostgres> running(Path dataFolder) {
		try {
			Cluster cluster = Cluster.under(dataFolder.toRealPath().resolve("postgres"));
			return Postmaster.of(cluster.data())
				.map((living) -> new ReachedPostgres(Session.url(living.port(), EmbeddedPostgres.DATABASE),
						ServiceRole.NAME, cluster.password(), null));
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot use the data folder %s: %s".formatted(dataFolder, ex), ex);
		}
	}

	@Override
	public void close() {
		if (this.started != null) {
			this.started.close();
		}
	}

}
