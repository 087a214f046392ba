package com.fadeline.web.problems;

import java.util.Optional;

import com.fadeline.api.Rejection;

/** Tells a failure of what everything is kept in, which the edge knows nothing of. */
@FunctionalInterface
public interface Outages {

	/** What to tell who asked; empty if it is another failure. */
	Optional<Rejection> rejection(Throwable failure);

}
