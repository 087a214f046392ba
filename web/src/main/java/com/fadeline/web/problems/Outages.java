package com.fadeline.web.problems;

import java.util.Optional;

import com.fadeline.api.Rejection;

/**
 * Port that recognises outages of the storage, which the HTTP edge does not depend on.
 */
@FunctionalInterface
public interface Outages {

	/** Returns the rejection that describes the outage; empty for any other failure. */
	Optional<Rejection> rejection(Throwable failure);

}
