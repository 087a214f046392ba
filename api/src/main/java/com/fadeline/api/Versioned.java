package com.fadeline.api;

/** Contract of a view of one aggregate that has a version. */
public interface Versioned {

	/**
	 * Returns the sequence number of the last event of the aggregate that this view
	 * reflects.
	 */
	long sequence();

}
