package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps one row, or one tail of rows, for every aggregate of a read model; what is made
 * of many aggregates in further tables.
 */
public interface Table<S> {

	/** Schema of the tables that readers see. */
	String SCHEMA = "read_model";

	/** Its name within the schema. */
	String name();

	/** The names of all tables that it writes. */
	default List<String> names() {
		return List.of(name());
	}

	/** A table of the same columns in another schema, for a rebuild. */
	Table<S> in(String schema);

	/** The rows of these aggregates, by one statement; those without one are left out. */
	Map<UUID, Row<S>> load(Collection<UUID> ids);

	/** Adds or replaces the rows by one statement for each table. */
	void save(List<Row<S>> rows);

}
