package com.fadeline.app.eventstore;

import java.sql.SQLException;

/** What became of the events of one append: always all of them or none. */
sealed interface AppendOutcome {

	/** The events are on disk. */
	record Stored() implements AppendOutcome {
	}

	/** Not stored, and never will be: the events themselves cannot be. */
	record Refused(SQLException cause) implements AppendOutcome {
	}

	/** Not stored: the store could not take them now. */
	record Unavailable(Throwable cause) implements AppendOutcome {
	}

	/** Sent, but nobody could be asked in time whether they arrived. */
	record Unknown(Throwable cause) implements AppendOutcome {
	}

}
