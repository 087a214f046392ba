package com.fadeline.command;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;

/**
 * Check of the sequence that the sender of a command last saw (optimistic concurrency).
 */
public final class ExpectedSequence {

	private ExpectedSequence() {
	}

	/**
	 * Compares the sequence in the command's metadata, if any, with that of the aggregate
	 * in scope; a new aggregate has none.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link Rejection.Stale} if the aggregate has moved on
	 */
	public static void check(MetaData asked) {
		Object expected = asked.get(MetaDataKeys.EXPECTED_SEQUENCE);
		@Nullable Long actual = AggregateLifecycle.getVersion();
		if (expected instanceof Number number && actual != null && number.longValue() != actual) {
			throw Refusal.of(new Rejection.Stale("You saw sequence %d, by now it is at %d; load it again and repeat"
				.formatted(number.longValue(), actual), number.longValue(), actual));
		}
	}

}
