package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps one row, or one tail of rows, for every aggregate of a read model. */
public interface Table<S> {

	/** Schema of the tables that readers see. */
	String SCHEMA = "read_model";

	/** Its name within the schema. */
	String name();

	/** A table of the same columns in another schema, for a rebuild. */
	Table<S> in(String schema);

	/** The rows of these aggregates, by one statement; those without one are left out. */
	Map<UUID, Row<S>> load(Collection<UUID> ids);

	/** Adds or replaces the rows by one statement. */
	void save(List<Row<S>> rows);

}
