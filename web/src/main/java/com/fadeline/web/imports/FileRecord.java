package com.fadeline.web.imports;

import tools.jackson.databind.node.ObjectNode;

/** What stands at one place of a file of histories. */
sealed interface FileRecord {

	/** Its place in the file, from 0. */
	int index();

	/** Its place as answers name it. */
	default String place() {
		return "[" + index() + "]";
	}

	/** A history. */
	record Readable(int index, ObjectNode content) implements FileRecord {
	}

	/** Something that cannot be read as one. */
	record Damaged(int index, String message) implements FileRecord {
	}

}
