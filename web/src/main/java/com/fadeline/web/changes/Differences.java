package com.fadeline.web.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Comparison of the states before and after a change, field by field. */
final class Differences {

	private static final String NOTHING = "–";

	private Differences() {
	}

	/** Difference in one field. */
	record Difference(String field, String old, String now) {

		boolean isFirst() {
			return this.old.equals(NOTHING);
		}

	}

	/** Returns each field that differs; for a new subject all its fields. */
	static List<Difference> between(@Nullable JsonNode was, JsonNode became) {
		Map<String, String> after = fields(became);
		Map<String, String> before = (was != null) ? fields(was) : Map.of();
		// A change may contain the action instead of the new state.
		if (before.keySet().stream().noneMatch(after::containsKey)) {
			before = Map.of();
		}
		Set<String> names = new LinkedHashSet<>(after.keySet());
		names.addAll(before.keySet());
		List<Difference> differences = new ArrayList<>();
		for (String name : names) {
			String old = before.getOrDefault(name, NOTHING);
			String now = after.getOrDefault(name, NOTHING);
			if (!old.equals(now)) {
				differences.add(new Difference(name, old, now));
			}
		}
		return differences;
	}

	private static Map<String, String> fields(JsonNode node) {
		Map<String, String> fields = new LinkedHashMap<>();
		add(node, "", fields);
		return fields;
	}

	private static void add(JsonNode node, String name, Map<String, String> fields) {
		if (node.isObject()) {
			node.forEachEntry((part, value) -> add(value, name.isEmpty() ? part : name + "." + part, fields));
		}
		else if (node.isArray()) {
			fields.put(name, node.isEmpty() ? NOTHING
					: node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
		}
		else {
			fields.put(name, node.isNull() ? NOTHING : node.asString());
		}
	}

}
