package com.fadeline.api;

import java.util.List;

/**
 * Value object of why a command was rejected; it travels as the details of the failure.
 */
public sealed interface Rejection {

	/** Returns in words what was wrong and what to do. */
	String message();

	/** Rules reject it: at least one finding is INVALID, or a BREACH without a reason. */
	record BrokenRules(String message, List<Finding> findings) implements Rejection {

		public BrokenRules {
			findings = List.copyOf(findings);
		}

	}

	/** It contradicts the record: other content under the same id, wrong state. */
	record Conflict(String message, List<Finding> findings) implements Rejection {

		public Conflict {
			findings = List.copyOf(findings);
		}

	}

	/** The aggregate has changed since the sender read it. */
	record Stale(String message, long expected, long actual) implements Rejection {
	}

	/** Its target does not exist. */
	record NotFound(String message) implements Rejection {
	}

	/** The sender has no right to send such a message. */
	record NotAllowed(String message) implements Rejection {
	}

	/**
	 * It is not possible for now; nothing was stored, so the same command may be sent
	 * again.
	 */
	record Unavailable(String message, int retryAfterSeconds) implements Rejection {
	}

	/**
	 * It was not confirmed in time whether it was stored; the same command with the same
	 * id may be sent again and then gets the receipt or a rejection.
	 */
	record Unconfirmed(String message, int retryAfterSeconds) implements Rejection {
	}

	/**
	 * A stored event of the target cannot be read, so its state is unknown; sending it
	 * again does not help.
	 */
	record Damaged(String message) implements Rejection {
	}

}
