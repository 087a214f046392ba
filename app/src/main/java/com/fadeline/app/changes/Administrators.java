package com.fadeline.app.changes;

import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.command.Refusal;

/** Holds what only administrators do against who does it. */
public final class Administrators {

	private Administrators() {
	}

	/**
	 * Lets administrators and the service itself pass.
	 * @throws org.axonframework.commandhandling.CommandExecutionException for anybody
	 * else
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
