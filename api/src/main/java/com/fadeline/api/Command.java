package com.fadeline.api;

import java.util.UUID;

/**
 * Contract of a command that changes one aggregate; it names its target without
 * reflection.
 */
public interface Command {

	/** Returns the id of the target aggregate. */
	UUID aggregateId();

}
