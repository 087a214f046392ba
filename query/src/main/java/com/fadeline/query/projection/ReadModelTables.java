package com.fadeline.query.projection;

import java.util.List;
import java.util.Set;

/** Port for the schema of the read models: their tables and the views on them. */
public interface ReadModelTables {

	/** Returns the names of those that are missing. */
	Set<String> missing();

	/** Returns the statements that create all of them in an empty database. */
	List<String> making();

	/** Notifies that they exist again. */
	void restored();

}
