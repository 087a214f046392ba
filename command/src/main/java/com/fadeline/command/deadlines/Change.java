package com.fadeline.command.deadlines;

import java.time.Instant;

/** What becomes of the deadline of a name. */
sealed interface Change {

	/** There is none. */
	record Removed() implements Change {
	}

	/**
	 * There is this one.
	 *
	 * @param at when it is raised
	 * @param ifLater whether one that rests on a later moment stays instead
	 */
	record Put(Deadline deadline, Instant at, boolean ifLater) implements Change {
	}

	/** What becomes of it when another change follows this one. */
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
