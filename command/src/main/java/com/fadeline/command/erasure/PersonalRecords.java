package com.fadeline.command.erasure;

import java.util.Collection;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/**
 * Something that holds what tells who a client is. Those that make it unreadable come
 * before those that clear away what is left.
 */
public interface PersonalRecords {

	/** Hides at once what need not be kept. */
	default void restrict(ClientId client) {
	}

	/** Destroys what it holds of the client for good; nothing where it has been done. */
	void erase(ClientId client, Collection<CourseId> courses);

}
