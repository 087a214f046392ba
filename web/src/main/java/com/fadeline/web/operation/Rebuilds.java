package com.fadeline.web.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.web.problems.MalformedRequestException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for rebuilds of read models. It is for administrators alone, whoever calls it;
 * what they start is on record. Refusals are {@link CommandExecutionException}s with a
 * rejection.
 */
public interface Rebuilds {

	/** The names of all read models, by name. */
	List<String> readModels(Requester by);

	/** The rebuilds that wait, go on or have ended, latest first. */
	Page<RebuildView> rebuilds(int page, int size, Requester by);

	/** One of them. */
	Optional<RebuildView> rebuild(UUID id, Requester by);

	/**
	 * Has read models made anew; the same again changes nothing.
	 * @param models their names; empty for all
	 * @throws MalformedRequestException if a name is of none
	 */
	void start(UUID id, List<String> models, @Nullable String reason, Requester by);

}
