package com.fadeline.app;

/**
 * What a process does; {@code fadeline.roles} lists any of them.
 */
public enum Role {

	/** Serves HTTP. */
	WEB,

	/** Handles commands. */
	COMMAND,

	/** Keeps read models and answers queries. */
	QUERY

}
