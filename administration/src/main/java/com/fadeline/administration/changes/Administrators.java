package com.fadeline.administration.changes;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;

/** Guard of what only administrators may do. */
public final class Administrators {

	private Administrators() {
	}

	/**
	 * Accepts administrators and the service itself.
	 * @throws org.axonframework.commandhandling.CommandExecutionException for any other
	 * requester
	 */
	public static void check(Requester by) {
		switch (by.role()) {
			case ADMIN, SYSTEM -> {
			}
			case MANAGER, SPECIALIST, CLIENT ->
				throw Refusal.of(new Rejection.NotAllowed("Only an administrator may do this"));
		}
	}

}
