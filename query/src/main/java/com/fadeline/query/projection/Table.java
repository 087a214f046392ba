package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Table access of a read model, with one row, or one tail of rows, for every aggregate;
 * data of many aggregates is in further tables.
 */
public interface Table<S> {

	/** Schema of the tables that readers use. */
	String SCHEMA = "read_model";

	/** Returns its name within the schema. */
	String name();

	/** Returns the names of all tables that it writes. */
	default List<String> names() {
		return List.of(name());
	}

	/** Returns a table of the same columns in another schema, for a rebuild. */
	Table<S> in(String schema);

	/**
	 * Loads the rows of these aggregates by one statement; those without one are left
	 * out.
	 */
	Map<UUID, Row<S>> load(Collection<UUID> ids);

	/** Inserts or replaces the rows by one statement for each table. */
	void save(List<Row<S>> rows);

	/** Inserts the rows of aggregates that have none yet. */
	void add(List<Row<S>> rows);

}
