package com.fadeline.store.archive;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.store.postgres.ArchiveTrouble;
import com.fadeline.store.postgres.BaseBackup;
import com.fadeline.store.postgres.BaseBackups;
import com.fadeline.store.postgres.PostgresException;
import com.fadeline.store.postgres.WalArchive;
import com.fadeline.store.postgres.WalSegment;

/**
 * Archive that the service keeps: at its first start and then daily it copies the
 * database as a whole, and deletes what is older than it has to be. PostgreSQL itself
 * archives its log.
 */
public final class KeptArchive implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(KeptArchive.class);

	private static final Duration FIRST_ROUND = Duration.ofSeconds(5);

	private static final Duration ROUND = Duration.ofMinutes(1);

	private static final Duration COPY_EVERY = Duration.ofDays(1);

	private static final Duration OVERDUE = Duration.ofDays(2);

	/** How long after a copy that failed the next one is tried. */
	private static final Duration RETRY = Duration.ofHours(1);

	/** As long as one is being archived and another one is begun, none is behind. */
	private static final long MOST_WAITING = 3;

	private final @Nullable BaseBackups copies;

	private final Duration kept;

	private final JdbcClient database;

	private final Clock clock;

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("archive").factory());

	private Instant notBefore = Instant.EPOCH;

	/**
	 * Creates it.
	 * @param copies null if there is no archive
	 * @param kept how long each moment can be restored
	 */
	public KeptArchive(@Nullable BaseBackups copies, Duration kept, JdbcClient database, Clock clock) {
		this.copies = copies;
		this.kept = kept;
		this.database = database;
		this.clock = clock;
	}

	/** Starts its rounds, if there is an archive. */
	public void start() {
		BaseBackups copies = this.copies;
		if (copies != null) {
			this.thread.scheduleWithFixedDelay(() -> round(copies), FIRST_ROUND.toMillis(), ROUND.toMillis(),
					TimeUnit.MILLISECONDS);
		}
	}

	private void round(BaseBackups copies) {
		Instant now = this.clock.instant();
		try {
			if (!now.isBefore(this.notBefore) && copies.isDue(now.minus(COPY_EVERY))) {
				this.notBefore = now.plus(RETRY);
				BaseBackup made = copies.make();
				log.info("Copied the database into {}", made.file());
				copies.archive().prune(now.minus(this.kept));
				this.notBefore = Instant.EPOCH;
			}
		}
		catch (IOException | RuntimeException | Error ex) {
			if (!this.thread.isShutdown()) {
				log.warn("The archive {} has no new copy of the database; it is tried again in an hour: {}",
						copies.archive().folder(), ex.getMessage(), (ex instanceof PostgresException) ? null : ex);
			}
		}
	}

	/** Returns its state; empty if there is no archive. */
	public Optional<ArchiveStanding> standing() {
		BaseBackups copies = this.copies;
		return (copies == null) ? Optional.empty()
				: this.database
					.sql("""
							select last_archived_wal, last_archived_time, pg_walfile_name(pg_current_wal_lsn()) as written,
							    last_failed_time is not null and last_failed_time > coalesce(last_archived_time, '-infinity') as failing
							from pg_stat_archiver
							""")
					.query((row, number) -> standing(copies.archive(), row))
					.optional();
	}

	private ArchiveStanding standing(WalArchive archive, ResultSet row) throws SQLException {
		List<BaseBackup> copies = archive.baseBackups();
		String segment = row.getString("last_archived_wal");
		OffsetDateTime archivedAt = row.getObject("last_archived_time", OffsetDateTime.class);
		long waiting = waiting(segment, row.getString("written"));
		boolean failing = row.getBoolean("failing");
		Optional<ArchiveTrouble> trouble = archive.trouble()
			.or(() -> Optional.ofNullable(trouble(failing, waiting, copies)));
		return new ArchiveStanding(archive.folder().toString(), copies.isEmpty() ? null : copies.getFirst().madeAt(),
				copies.isEmpty() ? null : copies.getLast().madeAt(), segment,
				(archivedAt != null) ? archivedAt.toInstant() : null, waiting, trouble.orElse(null));
	}

	private @Nullable ArchiveTrouble trouble(boolean failing, long waiting, List<BaseBackup> copies) {
		if (failing) {
			return ArchiveTrouble.FAILING;
		}
		if (waiting > MOST_WAITING) {
			return ArchiveTrouble.BEHIND;
		}
		boolean overdue = copies.isEmpty() || copies.getLast().madeAt().plus(OVERDUE).isBefore(this.clock.instant());
		return overdue ? ArchiveTrouble.NO_BASE : null;
	}

	private static long waiting(@Nullable String archived, @Nullable String written) {
		if (archived == null || written == null) {
			return 0;
		}
		Optional<WalSegment> last = WalSegment.ofFile(archived);
		return last.isEmpty() ? 0
				: Math.max(0, WalSegment.ofFile(written).orElseThrow().number() - last.get().number() - 1);
	}

	/** Ends, in the middle of a copy, which then is made again by the next start. */
	@Override
	public void close() {
		this.thread.shutdownNow();
	}

}
