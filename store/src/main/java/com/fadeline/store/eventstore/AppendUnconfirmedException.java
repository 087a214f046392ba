package com.fadeline.store.eventstore;

import com.fadeline.api.Rejection;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Exception for a database that was lost while it stored the events and was not back in
 * time; its details are {@link Rejection.Unconfirmed}.
 */
public class AppendUnconfirmedException extends CommandExecutionException {

	private static final long serialVersionUID = 1L;

	private static final int RETRY_AFTER_SECONDS = 5;

	AppendUnconfirmedException(Throwable cause) {
		this("The database was lost while it stored this, so it may be stored or not (%s). Send the same again, with the same id, to find out."
			.formatted(InsertFailure.inWords(cause)), cause);
	}

	private AppendUnconfirmedException(String message, Throwable cause) {
		super(message, cause, new Rejection.Unconfirmed(message, RETRY_AFTER_SECONDS));
	}

}
