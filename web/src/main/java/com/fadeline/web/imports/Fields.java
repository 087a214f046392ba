package com.fadeline.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reader of the fields of one JSON object of a history. Each field is removed when it is
 * taken; a missing field is recorded as unknown, and the fields that are left at the end
 * become notes, so that nothing is lost.
 */
final class Fields {

	private final String path;

	private final String place;

	private final Map<String, JsonNode> left = new LinkedHashMap<>();

	private final List<Fields> parts = new ArrayList<>();

	private final ImportWarnings remarks;

	private final boolean present;

	private Fields(@Nullable JsonNode object, String path, String place, ImportWarnings remarks) {
		this.present = object != null;
		this.path = path;
		this.place = place;
		this.remarks = remarks;
		if (object != null) {
			object.properties().forEach((property) -> this.left.put(property.getKey(), property.getValue()));
		}
	}

	static Fields of(ObjectNode content, ImportWarnings remarks) {
		return new Fields(content, "", "", remarks);
	}

	/** Takes a field; null, an empty text and an empty list are unknown. */
	SourceValue take(String name) {
		SourceValue value = takeQuietly(name);
		JsonNode node = value.node();
		if (this.present && (node == null || (node.isArray() && node.isEmpty()))) {
			this.remarks.unknown().add(value.field());
		}
		return value;
	}

	/** Takes a field without recording it as unknown if it is missing. */
	SourceValue takeQuietly(String name) {
		JsonNode node = this.left.remove(name);
		boolean missing = node == null || node.isNull() || (node.isString() && node.stringValue().isBlank());
		return new SourceValue(this.path + name, this.place + name, missing ? null : node, this.remarks);
	}

	/** Takes an object; a missing one is unknown as a whole. */
	Fields part(String name) {
		SourceValue value = take(name);
		return keep(part(value, value.place() + ".", this.remarks));
	}

	/** Takes a list of objects whose notes are kept with those of this one. */
	List<Fields> parts(String name) {
		return take(name).elements()
			.stream()
			.map((value) -> keep(part(value, value.place() + ".", this.remarks)))
			.toList();
	}

	/** Takes a list of objects that keep notes of their own. */
	List<Fields> ownParts(String name) {
		return take(name).elements().stream().map((value) -> part(value, "", this.remarks.forPart())).toList();
	}

	private Fields part(SourceValue value, String placeOfPart, ImportWarnings remarksOfPart) {
		JsonNode node = value.node();
		if (node != null && !node.isObject()) {
			value.wrong("an object");
		}
		return new Fields((node instanceof ObjectNode) ? node : null, value.field() + ".", placeOfPart, remarksOfPart);
	}

	private Fields keep(Fields part) {
		this.parts.add(part);
		return part;
	}

	/** Marks a field as known, because another field contains its value. */
	void known(String name) {
		this.remarks.unknown().remove(this.path + name);
	}

	/** Returns the values of the fields that were not taken, each with its place. */
	List<String> notes() {
		noteLeftovers();
		return this.remarks.notes();
	}

	private void noteLeftovers() {
		this.left.forEach((name, value) -> this.remarks.note(this.place + name, value));
		this.left.clear();
		this.parts.forEach(Fields::noteLeftovers);
	}

	ImportWarnings remarks() {
		return this.remarks;
	}

}
