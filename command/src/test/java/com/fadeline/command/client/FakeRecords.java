package com.fadeline.command.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/** Records of clients as a test says they are; none was treated at first. */
public final class FakeRecords implements TreatmentRecords {

	private Optional<Instant> lastEntry = Optional.empty();

	public void treatedUntil(Instant lastEntry) {
		this.lastEntry = Optional.of(lastEntry);
	}

	@Override
	public List<CourseId> courses(ClientId client) {
		return List.of();
	}

	@Override
	public Optional<Instant> lastEntry(Person person) {
		return this.lastEntry;
	}

}
