package com.fadeline.command.deadlines;

import java.time.Instant;

/** Change of the deadline of a name, not yet written. */
sealed interface Change {

	/** Change that removes the deadline. */
	record Removed() implements Change {
	}

	/**
	 * Change that adds or replaces the deadline.
	 *
	 * @param at when it is raised
	 * @param ifLater whether an existing one with a later basis stays instead
	 */
	record Put(Deadline deadline, Instant at, boolean ifLater) implements Change {
	}

	/** Returns the combined change when another one follows. */
	default Change then(Change next) {
		if (!(next instanceof Put put) || !put.ifLater()) {
			return next;
		}
		return switch (this) {
			case Removed removed -> new Put(put.deadline(), put.at(), false);
			case Put before -> before.deadline().reminder().since().isBefore(put.deadline().reminder().since())
					? new Put(put.deadline(), put.at(), before.ifLater()) : before;
		};
	}

}
