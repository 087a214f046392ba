package com.fadeline.store.eventstore;

import java.sql.SQLException;

/** Outcome of one append: always for all of its events or none. */
sealed interface AppendOutcome {

	/** Outcome of an append whose events are on disk. */
	record Stored() implements AppendOutcome {
	}

	/**
	 * Outcome of an append that is not stored and never will be: its events themselves
	 * cannot be.
	 */
	record Refused(SQLException cause) implements AppendOutcome {
	}

	/** Outcome of an append that is not stored: the store could not take it now. */
	record Unavailable(Throwable cause) implements AppendOutcome {
	}

	/** Outcome of an append that was sent, but could not be confirmed in time. */
	record Unknown(Throwable cause) implements AppendOutcome {
	}

}
