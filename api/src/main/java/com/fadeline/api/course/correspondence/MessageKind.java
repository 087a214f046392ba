package com.fadeline.api.course.correspondence;

/** Kind of a client's message. */
public enum MessageKind {

	/** The client asks or tells something; a person answers. */
	QUESTION,

	/** The client asks for another time for a booked sitting. */
	MOVE,

	/** The client confirms a booked sitting; nobody needs to answer. */
	CONFIRMATION

}
