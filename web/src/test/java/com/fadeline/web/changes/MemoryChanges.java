package com.fadeline.web.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.AdminChanges;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/** Changes in memory, latest first. */
public class MemoryChanges implements AdminChanges {

	private final List<AdminChange> changes = new ArrayList<>();

	void add(AdminChange change) {
		this.changes.addFirst(change);
	}

	@Override
	public Page<AdminChange> find(@Nullable UUID subject, int page, int size, Requester by) {
		List<AdminChange> found = this.changes.stream()
			.filter((change) -> subject == null || change.subjectId().equals(subject))
			.toList();
		return new Page<>(found.stream().skip((long) page * size).limit(size).toList(), page, size, found.size());
	}

}
