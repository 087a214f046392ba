package com.fadeline.administration.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for rebuilds of read models. Restricted to administrators, whichever component
 * calls it; the rebuilds that they start are recorded. Throws
 * {@link CommandExecutionException}s with a rejection as their details.
 */
public interface Rebuilds {

	/** Returns the names of all read models, sorted. */
	List<String> readModels(Requester by);

	/** Returns the rebuilds that wait, run or have ended, latest first. */
	Page<RebuildView> rebuilds(int page, int size, Requester by);

	/** Returns one rebuild. */
	Optional<RebuildView> rebuild(UUID id, Requester by);

	/**
	 * Starts a rebuild; the same id again changes nothing.
	 * @param models their names; empty for all
	 * @throws InvalidEntriesException if a name is of no read model
	 */
	void start(UUID id, List<String> models, @Nullable String reason, Requester by);

}
