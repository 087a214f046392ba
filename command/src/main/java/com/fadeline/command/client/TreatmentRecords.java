package com.fadeline.command.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/** What is on record of a client beside the client's own aggregate. */
public interface TreatmentRecords {

	/** All courses of a client that were stored before the call. */
	List<CourseId> courses(ClientId client);

	/**
	 * When the last entry was made of a client who was treated.
	 * @return empty if no treatment is on record
	 */
	Optional<Instant> lastEntry(ClientId client);

}
