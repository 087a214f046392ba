package com.fadeline.command.erasure;

import com.fadeline.api.id.ClientId;

/**
 * Task names of erasures that a restored backup lacks, by which they are added to
 * db-scheduler, to be carried out at the next start.
 */
public final class ErasuresAgain {

	/** Name of the task. */
	public static final String TASK = "erasure";

	private static final String CARRIED_OUT = "/carried-out-before";

	private static final String ASKED = "/asked-before";

	private ErasuresAgain() {
	}

	/**
	 * Returns the task instance for a client.
	 * @param carriedOut whether the client was erased already, so that nothing has to be
	 * waited for
	 */
	public static String instance(ClientId client, boolean carriedOut) {
		return client + (carriedOut ? CARRIED_OUT : ASKED);
	}

	static boolean isCarriedOut(String instance) {
		return instance.endsWith(CARRIED_OUT);
	}

}
