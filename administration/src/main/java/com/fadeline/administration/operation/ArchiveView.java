package com.fadeline.administration.operation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * View of the archive, from which any moment of the last days can be restored.
 *
 * @param folder where it is
 * @param reachesBackTo the first moment that can be restored; null if there is none yet
 * @param lastCopyAt when the database was last copied as a whole; null if it was not yet
 * @param lastSegment the segment of PostgreSQL's log archived last; null if none was
 * since the database started
 * @param lastArchivedAt when that was; null if none was
 * @param waiting how many segments wait
 * @param trouble why moments since are missing; null if none are
 */
public record ArchiveView(String folder, @Nullable Instant reachesBackTo, @Nullable Instant lastCopyAt,
		@Nullable String lastSegment, @Nullable Instant lastArchivedAt, long waiting, @Nullable Trouble trouble) {

	/** Reason why moments since are missing. */
	public enum Trouble {

		/** There is no archive in its folder, as when its disk is not mounted. */
		MISSING,

		/** Its folders cannot be written. */
		NOT_WRITABLE,

		/** Its disk has no room left. */
		FULL,

		/** The last attempt failed; the log is kept and tried again. */
		FAILING,

		/** Several segments wait. */
		BEHIND,

		/** There is no copy of the database, or none of two days. */
		NO_BASE

	}

}
