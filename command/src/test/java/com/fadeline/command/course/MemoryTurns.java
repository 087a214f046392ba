package com.fadeline.command.course;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/** Turns within one process. */
final class MemoryTurns implements ClientTurns {

	private final Map<ClientId, CourseId> taken = new ConcurrentHashMap<>();

	@Override
	public boolean take(ClientId client, CourseId course) {
		return course.equals(this.taken.computeIfAbsent(client, (free) -> course));
	}

	@Override
	public void release(ClientId client, CourseId course) {
		this.taken.remove(client, course);
	}

	boolean isFree(ClientId client) {
		return !this.taken.containsKey(client);
	}

}
