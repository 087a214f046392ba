package com.fadeline.api;

import java.util.List;

/** Why a command was refused; travels as the details of the failure. */
public sealed interface Rejection {

	/** In words: what was wrong and what to do. */
	String message();

	/** Rules forbid it: at least one finding is INVALID, or a BREACH without a reason. */
	record BrokenRules(String message, List<Finding> findings) implements Rejection {

		public BrokenRules {
			findings = List.copyOf(findings);
		}

	}

	/** It contradicts what is there: other content under the same id, wrong state. */
	record Conflict(String message, List<Finding> findings) implements Rejection {

		public Conflict {
			findings = List.copyOf(findings);
		}

	}

	/** The aggregate has moved on since the sender looked. */
	record Stale(String message, long expected, long actual) implements Rejection {
	}

	/** What it is about does not exist. */
	record NotFound(String message) implements Rejection {
	}

	/** Whoever sent it may not send such a thing. */
	record NotAllowed(String message) implements Rejection {
	}

	/** Not now; nothing was stored, so the same command may be sent again. */
	record Unavailable(String message, int retryAfterSeconds) implements Rejection {
	}

	/**
	 * Nobody could tell in time whether it was stored; the same command with the same id
	 * may be sent again and then has the one answer or the other.
	 */
	record Unconfirmed(String message, int retryAfterSeconds) implements Rejection {
	}

	/**
	 * A stored event of it cannot be read, so nobody can say what holds; sending it again
	 * does not help.
	 */
	record Damaged(String message) implements Rejection {
	}

}
