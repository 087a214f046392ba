package com.fadeline.store.backup;

import java.util.List;

/**
 * Value object of the part of a table that is in a back-up.
 *
 * @param name with its schema, as SQL has it
 * @param columns those that are not generated from others
 * @param condition which rows
 */
record BackupTable(String name, List<String> columns, String condition) {

	static final String ALL = "true";

	BackupTable(String name, List<String> columns) {
		this(name, columns, ALL);
	}

	String copyOut() {
		return "copy (select %s from %s where %s) to stdout".formatted(list(), this.name, this.condition);
	}

	String copyIn() {
		return "copy %s (%s) from stdin".formatted(this.name, list());
	}

	private String list() {
		return String.join(", ", this.columns);
	}

}
