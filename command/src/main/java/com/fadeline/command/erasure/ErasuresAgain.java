package com.fadeline.command.erasure;

import com.fadeline.api.client.ClientId;

/**
 * How erasures that a restored back-up does not know of are put among the tasks of
 * db-scheduler, to be carried out by the next start.
 */
public final class ErasuresAgain {

	/** The name of the task. */
	public static final String TASK = "erasure";

	private static final String CARRIED_OUT = "/carried-out-before";

	private static final String ASKED = "/asked-before";

	private ErasuresAgain() {
	}

	/**
	 * The instance of the task for a client.
	 * @param carriedOut whether the client was forgotten already, so that nothing has to
	 * be waited for
	 */
	public static String instance(ClientId client, boolean carriedOut) {
		return client + (carriedOut ? CARRIED_OUT : ASKED);
	}

	static boolean isCarriedOut(String instance) {
		return instance.endsWith(CARRIED_OUT);
	}

}
