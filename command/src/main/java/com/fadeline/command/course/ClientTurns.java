package com.fadeline.command.course;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/**
 * Port for turns: of a client with several courses one course at a time plans or records
 * a sitting.
 */
interface ClientTurns {

	/** Whether the course has the turn now; false while another course has it. */
	boolean take(ClientId client, CourseId course);

	/** Gives the turn back; nothing where the course does not have it. */
	void release(ClientId client, CourseId course);

}
