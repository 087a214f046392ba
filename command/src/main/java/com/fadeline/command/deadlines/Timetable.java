package com.fadeline.command.deadlines;

import java.time.Instant;
import java.util.Optional;

/** Deadlines that are ahead, by their names. */
interface Timetable {

	/** The one of that name. */
	Optional<Deadline> find(String name);

	/** Adds a deadline, or replaces the one of its name. */
	void put(Deadline deadline, Instant at);

	/** Takes a deadline out, if there is one of that name. */
	void remove(String name);

}
