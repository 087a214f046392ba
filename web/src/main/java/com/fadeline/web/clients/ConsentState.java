package com.fadeline.web.clients;

/** State of a consent or of answers to the health questions. */
enum ConsentState {

	/** It holds. */
	IN_FORCE,

	/** Its time is over. */
	EXPIRED,

	/** The client has withdrawn it. */
	WITHDRAWN,

	/** It was declared void. */
	VOID,

	/** It was signed at home, and a specialist still has to explain it. */
	UNEXPLAINED,

	/** A later one of its kind holds in its place. */
	REPLACED

}
