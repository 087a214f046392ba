package com.fadeline.command.erasure;

import java.util.Collection;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Port for a store of data that identifies a client. Stores that make the data unreadable
 * are ordered before those that delete the rest.
 */
public interface PersonalRecords {

	/** Hides at once what need not be retained. */
	default void restrict(ClientId client) {
	}

	/** Destroys all its data of the client permanently; does nothing if already done. */
	void erase(ClientId client, Collection<CourseId> courses);

}
