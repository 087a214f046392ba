package com.fadeline.api;

/** A view of one aggregate that knows how far it has come. */
public interface Versioned {

	/** Sequence number of the last event of the aggregate that this view reflects. */
	long sequence();

}
