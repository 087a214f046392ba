package com.fadeline.store.archive;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.store.postgres.ArchiveTrouble;

/**
 * Value object of the state of the archive.
 *
 * @param folder where it is
 * @param reachesBackTo the first moment that can be restored; null if there is none yet
 * @param lastCopyAt when the database was last copied as a whole; null if it was not yet
 * @param lastSegment the segment of PostgreSQL's log archived last; null if none was
 * since the server started
 * @param lastArchivedAt when that was; null if none was
 * @param waiting how many segments wait
 * @param trouble why moments since are missing; null if none are
 */
public record ArchiveStanding(String folder, @Nullable Instant reachesBackTo, @Nullable Instant lastCopyAt,
		@Nullable String lastSegment, @Nullable Instant lastArchivedAt, long waiting,
		@Nullable ArchiveTrouble trouble) {
}
