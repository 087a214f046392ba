package com.fadeline.command;

import java.util.List;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;

/** Translation of Axon's own exceptions into {@link Rejection}s. */
final class RefusalTranslation {

	/** Error code of Axon Server for an append whose sequence is taken. */
	private static final String SEQUENCE_TAKEN = "AXONIQ-2000";

	private static final int RETRY_AFTER_SECONDS = 1;

	private RefusalTranslation() {
	}

	/**
	 * Returns the rejection that a failure amounts to; the failure itself if it is none.
	 */
	static Throwable of(Throwable failure) {
		if (failure instanceof AggregateNotFoundException unknown) {
			return Refusal.unknown(unknown.getAggregateIdentifier());
		}
		if (failure instanceof LockAcquisitionFailedException) {
			return Refusal.of(new Rejection.Unavailable(
					"Others are changing the same record; nothing was stored, send it again", RETRY_AFTER_SECONDS));
		}
		if (isOvertaken(failure)) {
			return Refusal.of(new Rejection.Conflict(
					"The same record was changed at the same moment; load it again and repeat", List.of()));
		}
		return failure;
	}

	private static boolean isOvertaken(Throwable failure) {
		return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException
				|| String.valueOf(failure.getMessage()).contains(SEQUENCE_TAKEN);
	}

}
