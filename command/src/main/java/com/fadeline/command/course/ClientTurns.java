package com.fadeline.command.course;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/** Port for turns: of a client's courses, one at a time plans or records a sitting. */
interface ClientTurns {

	/** Takes the turn for the course; returns false while another course holds it. */
	boolean take(ClientId client, CourseId course);

	/** Releases the turn; does nothing if the course does not hold it. */
	void release(ClientId client, CourseId course);

}
