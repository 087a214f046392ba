package com.fadeline.api.client;

/** Direction of a contact. */
public enum Direction {

	/** The clinic was called or written to. */
	INCOMING,

	/** The clinic called or wrote. */
	OUTGOING

}
