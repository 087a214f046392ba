package com.fadeline.query.projection;

import java.util.List;
import java.util.Set;

/** The tables of the read models as they should be, and the views on them. */
public interface ReadModelTables {

	/** What is missing of them, by name. */
	Set<String> missing();

	/** The statements that make all of them where there are none. */
	List<String> making();

	/** Called when they are there again. */
	void restored();

}
