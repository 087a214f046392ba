package com.fadeline.query.projection;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Port for the events that were stored up to a moment, by whole streams. Several threads
 * may take from it.
 */
public interface EventStreams {

	/** Returns the position of the last of the events. */
	TrackingToken end();

	/**
	 * Takes the streams of the next aggregates, each whole and in its order; empty after
	 * the last.
	 */
	List<? extends EventMessage<?>> next();

}
