package com.fadeline.administration.operation;

import java.util.List;

import com.fadeline.api.Requester;

/** Port for the status of the event processors. */
@FunctionalInterface
public interface ProcessorStandings {

	/**
	 * Returns every segment of every event processor of all processes, by name.
	 * @param by the requester: an administrator
	 */
	List<ProcessorView> find(Requester by);

}
