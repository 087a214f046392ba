package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claim of a cluster to its archive, kept beside the cluster: a restored cluster has
 * none, and must not mix its log with the one that it was restored from.
 *
 * @param id of the archive
 * @param folder of the archive
 * @param interrupted whether the server ran without the archive since its last copy, so
 * that the log in it ends there
 */
record ArchiveClaim(String id, String folder, boolean interrupted) {

	private static final Logger log = LoggerFactory.getLogger(ArchiveClaim.class);

	private static final String FILE = "archive-claim";

	private static final String INTERRUPTED = "interrupted";

	/** Returns the claim of a cluster, if it has one. */
	static Optional<ArchiveClaim> of(Path home) throws IOException {
		try {
			List<String> lines = Files.readAllLines(home.resolve(FILE));
			return Optional.of(new ArchiveClaim(lines.get(0), lines.get(1), lines.contains(INTERRUPTED)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Prepares an archive for the cluster: a new one, or that of its claim, which need
	 * not be there at present.
	 * @throws PostgresException if it cannot be used or is that of another database
	 */
	static ArchiveClaim to(WalArchive archive, Path home) throws IOException {
		Optional<ArchiveClaim> claim = of(home);
		Optional<String> found = archive.id();
		String folder = archive.folder().toString();
		if (found.isPresent() && !found.equals(claim.map(ArchiveClaim::id))) {
			throw new PostgresException(
					"%s holds the archive of another database, or of this one before a restore: set %s to an empty folder"
						.formatted(folder, WalArchive.SETTING));
		}
		if (claim.isPresent() && (found.isPresent() || claim.get().folder().equals(folder))) {
			archive.trouble()
				.ifPresent((trouble) -> log.warn(
						"The archive {} cannot be filled ({}); PostgreSQL keeps its log until it can", folder,
						trouble));
			return claim.get();
		}
		ArchiveClaim begun = new ArchiveClaim(UUID.randomUUID().toString(), folder, false);
		archive.create(begun.id(), home);
		return begun.write(home, false);
	}

	/** Writes it so that it is there whole or as it was before. */
	ArchiveClaim write(Path home, boolean interrupted) throws IOException {
		Path written = home.resolve(FILE + "-incomplete");
		Files.write(written, interrupted ? List.of(this.id, this.folder, INTERRUPTED) : List.of(this.id, this.folder),
				StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE,
				StandardOpenOption.DSYNC);
		Files.move(written, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
		return new ArchiveClaim(this.id, this.folder, interrupted);
	}

	/**
	 * Returns the settings of a server that fills an archive; none without an archive,
	 * where the log in the archive that it had before ends.
	 * @throws PostgresException if the archive cannot be used or is that of another
	 * database
	 */
	static Map<String, String> settings(Path home, @Nullable WalArchive archive) throws IOException {
		Optional<ArchiveClaim> claim = of(home);
		if (archive != null) {
			return archive.settings(home, to(archive, home).id());
		}
		if (claim.isPresent()) {
			claim.get().write(home, true);
		}
		return Map.of();
	}

}
