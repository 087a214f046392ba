package com.fadeline.command.deadlines;

import java.time.Instant;

/** Schedule of the deadlines to come, by name. */
interface DeadlineSchedule {

	/** Adds a deadline, or replaces the one of its name. */
	void put(Deadline deadline, Instant at);

	/** The same, unless the one of its name rests on a later moment. */
	void putIfLater(Deadline deadline, Instant at);

	/** Takes a deadline out, if there is one of that name. */
	void remove(String name);

}
