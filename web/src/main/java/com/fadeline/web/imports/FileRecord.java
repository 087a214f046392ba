package com.fadeline.web.imports;

import tools.jackson.databind.node.ObjectNode;

/** Record at one place of a file of histories. */
sealed interface FileRecord {

	/** Returns its place in the file, from 0. */
	int index();

	/** Returns its place as answers name it. */
	default String place() {
		return "[" + index() + "]";
	}

	/** Record that is a history. */
	record Readable(int index, ObjectNode content) implements FileRecord {
	}

	/** Record that cannot be read as a history. */
	record Damaged(int index, String message) implements FileRecord {
	}

}
