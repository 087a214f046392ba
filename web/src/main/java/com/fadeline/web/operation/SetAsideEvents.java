package com.fadeline.web.operation;

import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Port for events that could not be handled. It is for administrators alone, whoever
 * calls it; what they do is on record. Refusals are {@link CommandExecutionException}s
 * with a rejection.
 */
public interface SetAsideEvents {

	/**
	 * A row for each record and processor, what waits longest first. Whose records are
	 * shown is put on record as a look.
	 */
	Page<SetAsideView> find(int page, int size, Requester by);

	/** What a processor has set aside of a record; as a look as well. */
	Optional<SetAsideView> find(String processor, UUID record, Requester by);

	/**
	 * Has a processor try again what it has set aside of a record, and waits some seconds
	 * for what comes of it.
	 */
	SetAsideOutcome retry(String processor, UUID record, String reason, Requester by);

	/**
	 * Drops the event of a record that a processor could not handle; those that follow it
	 * are tried again.
	 * @param following whether those that follow it are dropped as well
	 */
	SetAsideOutcome discard(String processor, UUID record, boolean following, String reason, Requester by);

}
