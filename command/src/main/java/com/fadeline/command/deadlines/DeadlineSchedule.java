package com.fadeline.command.deadlines;

import java.time.Instant;

/** Port for the schedule of deadlines, by name. */
interface DeadlineSchedule {

	/** Adds a deadline, or replaces the one of its name. */
	void put(Deadline deadline, Instant at);

	/** Adds or replaces it likewise, unless the existing one has a later basis. */
	void putIfLater(Deadline deadline, Instant at);

	/** Removes the deadline of that name, if any. */
	void remove(String name);

}
