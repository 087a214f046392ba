package com.fadeline.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Warnings collected while a history is read: fields that its source leaves out, errors,
 * and values that no field holds.
 *
 * @param kept values that could not be read and became notes, with the reasons
 * @param notes of the part that is being read
 */
record ImportWarnings(List<String> unknown, List<ImportReport.Error> errors, List<ImportReport.Error> kept,
		List<String> notes) {

	private static final String NOTES = "notes";

	private static final int WORTH_TELLING = 80;

	ImportWarnings() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	/** Returns the same warnings with notes of their own. */
	ImportWarnings forPart() {
		return new ImportWarnings(this.unknown, this.errors, this.kept, new ArrayList<>());
	}

	void wrong(String field, String message) {
		this.errors.add(new ImportReport.Error(field, message));
	}

	/** Records why a value is kept only as a note. */
	void keep(String field, String message) {
		this.kept.add(new ImportReport.Error(field, message));
	}

	/** Adds a text with its place to the notes. */
	void note(String place, String words) {
		checkStorable(place, words);
		this.notes.add(place + ": " + words);
	}

	/** Adds every text, number and truth value of a tree with its place to the notes. */
	void note(String place, JsonNode node) {
		if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				note("%s[%d]".formatted(place, i), node.get(i));
			}
		}
		else if (node.isObject()) {
			node.properties().forEach((property) -> note(place + "." + property.getKey(), property.getValue()));
		}
		else if (!node.isNull() && !node.asString().isBlank()) {
			String note = place.equals(NOTES) ? node.asString() : place + ": " + node.asString();
			checkStorable(place, note);
			if (!this.notes.contains(note)) {
				this.notes.add(note);
			}
		}
	}

	void checkStorable(String field, String text) {
		if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			wrong(field, "has a character that no text can hold (U+0000 or half of a surrogate pair)");
		}
	}

	/** Returns a value shortened for a message. */
	static String abbreviated(@Nullable JsonNode value) {
		String text = String.valueOf(value);
		return (text.length() <= WORTH_TELLING) ? text : text.substring(0, WORTH_TELLING) + "...";
	}

}
