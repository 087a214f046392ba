package com.fadeline.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

import com.fadeline.api.PartialDate;

import static org.assertj.core.api.Assertions.assertThat;

class NothingIsLostTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new SimpleModule().addSerializer(PartialDate.class, new ToStringSerializer(PartialDate.class)))
		.build();

	@Test
	void every_value_of_the_published_histories_is_found_in_what_they_become() throws IOException {
		try (InputStream file = getClass().getResourceAsStream("/histories.json")) {
			for (JsonNode history : JSON.readTree(file)) {
				assertNothingIsLost(history);
			}
		}
	}

	@Test
	void values_without_a_field_are_found_too_at_any_depth() {
		assertNothingIsLost(JSON.readTree(
				"""
						{"id": "odd", "method": "NEEDLE_SOLUTION", "goal": "RESHAPE", "mood": "hopeful", "age": 41.50, "notes": "a note",
						 "source": {"site": ["a", "b"], "year": "about 2004", "archive": {"page": 3, "read": true}},
						 "assessment": {"phototype": "between II and III", "colours": ["BLACK", "teal"], "smoker": false, "causes": ["SCAR"]},
						 "sittings": [
						   {"n": 1, "operator": {"name": "unnamed", "years": 12}, "photos": ["1.jpg", {"file": "2.jpg"}], "notes": ["one", "two"],
						    "settings": [{"pulse": {"value": 10, "unit": "us", "shape": "flat"}, "device": {"age": 3}},
						      {"pulse": {"unit": "ps"}}, {"pulse": {"value": 7}}, {"pulse": {"value": 450, "unit": "ps"}}]}],
						 "totalSittings": 4, "price": {"currency": "EUR", "each": [60, 75.5]}}"""));
	}

	private static void assertNothingIsLost(JsonNode history) {
		// when
		HistoryReader.Reading reading = new HistoryReader(LocalDate.of(2026, 1, 1))
			.read(Fields.of((ObjectNode) history, new ImportWarnings()));
		// then
		List<JsonNode> kept = leaves(JSON.valueToTree(reading.content())).toList();
		assertThat(leaves(history)).isNotEmpty()
			.allSatisfy((leaf) -> assertThat(kept).anyMatch((other) -> holds(other, leaf)));
	}

	private static boolean holds(JsonNode kept, JsonNode leaf) {
		if (leaf.isNumber() && kept.isNumber()) {
			return kept.decimalValue().compareTo(leaf.decimalValue()) == 0;
		}
		return kept.isBoolean() ? kept.equals(leaf)
				: kept.isString() && kept.stringValue().toLowerCase().contains(leaf.asString().toLowerCase());
	}

	private static Stream<JsonNode> leaves(JsonNode node) {
		return node.isContainer() ? node.valueStream().flatMap((child) -> leaves(child))
				: Stream.of(node).filter((leaf) -> !leaf.isNull());
	}

}
