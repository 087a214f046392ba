package com.fadeline.store.backup;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of back-ups.
 *
 * @param passphrase encrypts and decrypts them; null leaves them unencrypted
 * @param overdueAfter how long after the last one the health asks for attention; null: it
 * never does
 * @param erasures the file that keeps the ledger of erasures, beside the database
 * @param archive the folder of the archive of the embedded PostgreSQL; null for none
 * @param archiveDays how long each moment can be restored from it
 */
@ConfigurationProperties("fadeline.backup")
record BackupProperties(@Nullable String passphrase, @Nullable Duration overdueAfter,
		@DefaultValue("data/erasures.txt") Path erasures, @Nullable String archive,
		@DefaultValue("7") int archiveDays) {

	private static final int SHORTEST_PASSPHRASE = 12;

	BackupProperties {
		if (passphrase != null && passphrase.isBlank()) {
			passphrase = null;
		}
		if (passphrase != null && passphrase.length() < SHORTEST_PASSPHRASE) {
			throw new BackupException("fadeline.backup.passphrase is shorter than %d characters; choose a longer one"
				.formatted(SHORTEST_PASSPHRASE));
		}
		if (overdueAfter != null && (overdueAfter.isNegative() || overdueAfter.isZero())) {
			throw new BackupException(
					"fadeline.backup.overdue-after (%s) must be more than nothing".formatted(overdueAfter));
		}
		if (archiveDays < 1) {
			throw new BackupException("fadeline.backup.archive-days (%d) must be 1 or more".formatted(archiveDays));
		}
	}

	/** Leaves the passphrase out. */
	@Override
	public String toString() {
		return "BackupProperties[overdueAfter=%s, erasures=%s]".formatted(this.overdueAfter, this.erasures);
	}

}
