package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * New database for a data folder that has none, filled beside its later place: it exists
 * as a whole once it is kept, and not at all if it is not.
 */
public final class FreshPostgres implements AutoCloseable {

	private static final String PLACE = "postgres";

	private final Path folder;

	private final Path beside;

	private final DataFolderLock lock;

	private final EmbeddedPostgres postgres;

	private FreshPostgres(Path folder, Path beside, DataFolderLock lock, EmbeddedPostgres postgres) {
		this.folder = folder;
		this.beside = beside;
		this.lock = lock;
		this.postgres = postgres;
	}

	/** Returns whether a data folder has no database. */
	public static boolean isMissing(Path dataFolder) {
		return Files.notExists(dataFolder.resolve(PLACE).resolve(Cluster.DATA));
	}

	/**
	 * Starts an empty one.
	 * @throws DataFolderInUseException when another process owns the folder
	 * @throws PostgresException if the folder has a database, or PostgreSQL does not
	 * start
	 */
	public static FreshPostgres of(Path dataFolder, Map<String, String> settings) {
		return filled(dataFolder, settings, (home) -> {
		});
	}

	/**
	 * Starts one as it was at a moment that an archive holds.
	 * @throws DataFolderInUseException when another process owns the folder
	 * @throws PostgresException if the folder has a database, or the archive cannot be
	 * restored
	 */
	public static FreshPostgres recovered(Path dataFolder, Map<String, String> settings, Recovery recovery) {
		return filled(dataFolder, settings, (home) -> recovery.into(home, settings));
	}

	private static FreshPostgres filled(Path dataFolder, Map<String, String> settings, Content content) {
		Path folder = dataFolder.toAbsolutePath().normalize();
		Path beside = folder.resolve("restoring");
		DataFolderLock lock = DataFolderLock.acquire(folder);
		try {
			if (!isMissing(folder)) {
				throw new PostgresException("%s has a database already".formatted(dataFolder));
			}
			prepare(folder.resolve(PLACE), beside.resolve(PLACE));
			content.writeTo(beside.resolve(PLACE));
			EmbeddedPostgres postgres = EmbeddedPostgres.open(beside, settings);
			// It does not outlive a process that is stopped by a signal.
			Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
			return new FreshPostgres(folder, beside, lock, postgres);
		}
		catch (IOException ex) {
			clear(beside);
			lock.close();
			throw new PostgresException("Cannot use the data folder %s: %s".formatted(folder, ex), ex);
		}
		catch (RuntimeException ex) {
			clear(beside);
			lock.close();
			throw ex;
		}
	}

	/** Content of the folder of a cluster before its first start. */
	@FunctionalInterface
	private interface Content {

		void writeTo(Path home) throws IOException;

	}

	/**
	 * Prepares the folder beside the place: existing programs are used, the rest of an
	 * interrupted attempt is not.
	 */
	private static void prepare(Path place, Path beside) throws IOException {
		FileSystemUtils.deleteRecursively(beside.resolve(Cluster.DATA));
		if (Files.exists(place)) {
			FileSystemUtils.deleteRecursively(beside);
			Files.createDirectories(beside.getParent());
			Files.move(place, beside, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	public String jdbcUrl() {
		return this.postgres.jdbcUrl(EmbeddedPostgres.DATABASE);
	}

	public String username() {
		return this.postgres.username();
	}

	public String password() {
		return this.postgres.password();
	}

	/** Stops it and moves it to its place. */
	public void keep() {
		this.postgres.close();
		try {
			Files.move(this.beside.resolve(PLACE), this.folder.resolve(PLACE), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot put the database into %s: %s".formatted(this.folder, ex), ex);
		}
	}

	/** Stops it and deletes it unless it was kept. */
	@Override
	public void close() {
		try {
			this.postgres.close();
			clear(this.beside);
		}
		finally {
			this.lock.close();
		}
	}

	private static void clear(Path beside) {
		try {
			FileSystemUtils.deleteRecursively(beside);
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot clear away %s: %s".formatted(beside, ex), ex);
		}
	}

}
