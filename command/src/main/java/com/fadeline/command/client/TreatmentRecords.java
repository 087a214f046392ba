package com.fadeline.command.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/** Port for the records of a client outside the client's own aggregate. */
public interface TreatmentRecords {

	/** Returns all courses of a client that were stored before the call. */
	List<CourseId> courses(ClientId client);

	/**
	 * Returns when the last entry of a treated person was made.
	 * @return empty if no treatment is recorded
	 */
	Optional<Instant> lastEntry(Person person);

}
