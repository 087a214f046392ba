package com.fadeline.store.roles;

/** Role of a process; {@code fadeline.roles} lists any of them. */
public enum ProcessRole {

	/** Serves HTTP. */
	WEB,

	/** Handles commands. */
	COMMAND,

	/** Keeps read models and answers queries. */
	QUERY

}
