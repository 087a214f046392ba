package com.fadeline.api;

import java.util.List;

/**
 * Value object of why a command was rejected; it travels as the details of the failure.
 */
public sealed interface Rejection {

	/** Returns in words what was wrong and what to do. */
	String message();

	/**
	 * Rejection by rules: at least one finding is INVALID, or a BREACH without a reason.
	 */
	record BrokenRules(String message, List<Finding> findings) implements Rejection {

		public BrokenRules {
			findings = List.copyOf(findings);
		}

	}

	/**
	 * Rejection of a command that contradicts the record: other content under the same
	 * id, wrong state.
	 */
	record Conflict(String message, List<Finding> findings) implements Rejection {

		public Conflict {
			findings = List.copyOf(findings);
		}

	}

	/**
	 * Rejection of a stale command: the aggregate has changed since the sender read it.
	 */
	record Stale(String message, long expected, long actual) implements Rejection {
	}

	/** Rejection of a command whose target does not exist. */
	record NotFound(String message) implements Rejection {
	}

	/** Rejection of a message that the sender has no right to send. */
	record NotAllowed(String message) implements Rejection {
	}

	/** Rejection for now; nothing was stored, so the same command may be sent again. */
	record Unavailable(String message, int retryAfterSeconds) implements Rejection {
	}

	/**
	 * Rejection without confirmation in time of whether the command was stored; the same
	 * command with the same id may be sent again and then gets its definite answer.
	 */
	record Unconfirmed(String message, int retryAfterSeconds) implements Rejection {
	}

	/**
	 * Rejection because a stored event of the target cannot be read, so its state is
	 * unknown; sending the command again does not help.
	 */
	record Damaged(String message) implements Rejection {
	}

}
