package com.fadeline.web.operation;

import java.util.List;

import com.fadeline.api.Requester;

/** Port that says how the event processors stand. */
@FunctionalInterface
public interface ProcessorStandings {

	/**
	 * Every segment of every event processor of all processes, by name.
	 * @param by who asks: an administrator
	 */
	List<ProcessorView> find(Requester by);

}
