package com.fadeline.api;

import java.util.UUID;

/** A wish to change one aggregate; it names its target without reflection. */
public interface Command {

	/** The aggregate this command is for. */
	UUID aggregateId();

}
