package com.fadeline.store.postgres;

/** Reason why moments since are not in the archive. */
public enum ArchiveTrouble {

	/** There is no archive in its folder, as when its disk is not mounted. */
	MISSING,

	/** Its folders cannot be written. */
	NOT_WRITABLE,

	/** Its disk has no room left. */
	FULL,

	/** PostgreSQL's last attempt failed; it tries again and keeps its log until then. */
	FAILING,

	/** Several segments of PostgreSQL's log wait. */
	BEHIND,

	/** There is no copy of the cluster that the log follows, or none of two days. */
	NO_BASE

}
