package com.fadeline.store.backup;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import com.fadeline.store.archive.ArchiveStanding;
import com.fadeline.store.health.Attention;

/**
 * Health indicator of back-ups: shows when the last one was made; attention when the next
 * one is overdue, an erasure is missing from its ledger, or the archive is not filled.
 */
final class BackupHealth extends AbstractHealthIndicator {

	private final Backups backups;

	private final BackupProperties settings;

	private final Supplier<Optional<String>> ledger;

	private final Supplier<Optional<ArchiveStanding>> archive;

	private final Clock clock;

	private volatile long lastMillis;

	private volatile long archivedMillis;

	/**
	 * Creates the indicator.
	 * @param ledger why the ledger of erasures is behind; empty if it is not
	 * @param archive the state of the archive; empty if there is none
	 */
	BackupHealth(Backups backups, BackupProperties settings, Supplier<Optional<String>> ledger,
			Supplier<Optional<ArchiveStanding>> archive, Clock clock) {
		super("The back-ups cannot be looked up");
		this.backups = backups;
		this.settings = settings;
		this.ledger = ledger;
		this.archive = archive;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Optional<Backup> last = this.backups.last();
		last.ifPresent((backup) -> this.lastMillis = backup.takenAt().toEpochMilli());
		Optional<String> trouble = this.ledger.get();
		Optional<ArchiveStanding> archive = this.archive.get();
		archive.map(ArchiveStanding::lastArchivedAt).ifPresent((at) -> this.archivedMillis = at.toEpochMilli());
		boolean isArchived = archive.map(ArchiveStanding::trouble).isEmpty();
		health.status((isOverdue(last) || trouble.isPresent() || !isArchived) ? Attention.STATUS : Status.UP);
		trouble.ifPresent((told) -> health.withDetail("ledgerOfErasures", told));
		last.ifPresentOrElse((backup) -> health.withDetail("last", backup.takenAt())
			.withDetail("bytes", backup.bytes())
			.withDetail("events", backup.events())
			.withDetail("encrypted", backup.encrypted()), () -> health.withDetail("last", "none"));
		health.withDetail("archive", archive.<Object>map(BackupHealth::details).orElse("off"));
	}

	private static Map<String, Object> details(ArchiveStanding archive) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("trouble", Objects.requireNonNullElse(archive.trouble(), "none"));
		details.put("reachesBackTo", Objects.requireNonNullElse(archive.reachesBackTo(), "none"));
		details.put("lastCopyAt", Objects.requireNonNullElse(archive.lastCopyAt(), "none"));
		details.put("lastSegment", Objects.requireNonNullElse(archive.lastSegment(), "none"));
		details.put("lastArchivedAt", Objects.requireNonNullElse(archive.lastArchivedAt(), "none"));
		details.put("waiting", archive.waiting());
		return details;
	}

	/**
	 * Returns the moment of the last back-up, in milliseconds since 1970; 0 if none is
	 * known.
	 */
	long lastMillis() {
		return this.lastMillis;
	}

	/**
	 * Returns when PostgreSQL's log was last archived, in milliseconds since 1970; 0 if
	 * that is not known.
	 */
	long archivedMillis() {
		return this.archivedMillis;
	}

	private boolean isOverdue(Optional<Backup> last) {
		Duration limit = this.settings.overdueAfter();
		return limit != null
				&& last.filter((backup) -> backup.takenAt().plus(limit).isAfter(this.clock.instant())).isEmpty();
	}

}
