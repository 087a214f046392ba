package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Maker of copies of the embedded PostgreSQL's cluster in its archive.
 *
 * @param postgres the running server, which fills the archive
 */
public record BaseBackups(EmbeddedPostgres postgres, WalArchive archive) {

	/**
	 * Returns whether a copy has to be made, since there is none of after a moment, or
	 * the log in the archive does not follow the last one.
	 */
	public boolean isDue(Instant since) {
		return isInterrupted() || this.archive.baseBackups().stream().noneMatch((base) -> base.madeAt().isAfter(since));
	}

	private boolean isInterrupted() {
		try {
			return ArchiveClaim.of(home()).filter(ArchiveClaim::interrupted).isPresent();
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot read the claim to the archive: " + ex, ex);
		}
	}

	/**
	 * Copies the cluster while the server runs.
	 * @throws PostgresException if it cannot be copied; the archive stays as it was
	 */
	public BaseBackup make() {
		try (Session session = this.postgres.session()) {
			BaseBackup made = BaseBackup.make(session, home(), this.archive);
			Optional<ArchiveClaim> claim = ArchiveClaim.of(home());
			if (claim.isPresent()) {
				claim.get().write(home(), false);
			}
			return made;
		}
		catch (IOException | SQLException ex) {
			throw new PostgresException("Cannot copy the database into %s: %s".formatted(this.archive.folder(), ex),
					ex);
		}
	}

	private Path home() {
		return this.postgres.cluster().folder();
	}

}
