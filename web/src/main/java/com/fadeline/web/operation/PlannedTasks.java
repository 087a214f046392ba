package com.fadeline.web.operation;

import com.fadeline.api.Requester;

/** Port that says what is to be done at a time. */
@FunctionalInterface
public interface PlannedTasks {

	/**
	 * All of it by kind, and what is late or fails. Whose records are shown is put on
	 * record as a look.
	 * @param by who asks: an administrator
	 */
	DeadlinesView find(Requester by);

}
