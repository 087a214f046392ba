package com.fadeline.administration.operation;

import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Port for events that could not be handled. Restricted to administrators, whichever
 * component calls it; what they do is recorded. Throws {@link CommandExecutionException}s
 * with a rejection as their details.
 */
public interface SetAsideEvents {

	/**
	 * Returns a row for each record and processor, the longest waiting first. Records an
	 * access to each record shown.
	 */
	Page<SetAsideView> find(int page, int size, Requester by);

	/** Returns what a processor has set aside of a record. Records an access as well. */
	Optional<SetAsideView> find(String processor, UUID record, Requester by);

	/**
	 * Makes a processor retry what it has set aside of a record, and waits some seconds
	 * for the outcome.
	 */
	SetAsideOutcome retry(String processor, UUID record, String reason, Requester by);

	/**
	 * Discards the event of a record that a processor could not handle; the later ones
	 * are retried.
	 * @param following whether the later events are discarded as well
	 */
	SetAsideOutcome discard(String processor, UUID record, boolean following, String reason, Requester by);

}
