package com.fadeline.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A table in memory that counts its statements. */
final class MemoryTable<S> implements Table<S> {

	final Map<UUID, Row<S>> rows = new HashMap<>();

	int loads;

	int saves;

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public Table<S> in(String schema) {
		return new MemoryTable<>();
	}

	@Override
	public Map<UUID, Row<S>> load(Collection<UUID> ids) {
		this.loads++;
		Map<UUID, Row<S>> found = new HashMap<>(this.rows);
		found.keySet().retainAll(ids);
		return found;
	}

	@Override
	public void save(List<Row<S>> changed) {
		this.saves++;
		if (changed.stream().anyMatch((row) -> "unstorable".equals(row.state().get()))) {
			throw new IllegalStateException("cannot be stored");
		}
		changed.forEach((row) -> this.rows.put(row.id(), row));
	}

	@Override
	public void add(List<Row<S>> rows) {
		save(rows);
	}

	/** What is kept of an aggregate; null where nothing is. */
	S state(UUID id) {
		return this.rows.get(id).state().get();
	}

}
