package com.fadeline.administration.operation;

import com.fadeline.api.Requester;

/** Port for the scheduled tasks. */
@FunctionalInterface
public interface PlannedTasks {

	/**
	 * Returns the tasks by kind, and those that are late or fail. Records an access to
	 * each record shown.
	 * @param by the requester: an administrator
	 */
	DeadlinesView find(Requester by);

}
