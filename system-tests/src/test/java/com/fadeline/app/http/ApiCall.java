package com.fadeline.app.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.app.http.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of the OpenAPI document with its examples.
 *
 * @param path with the names of its parameters in braces
 * @param pathExamples values of these parameters by name
 * @param queryNames the parameters that may follow the path
 * @param bodies examples of its body; one empty text where it has none
 */
record ApiCall(String method, String path, Map<String, String> pathExamples, List<String> queryNames,
		List<String> bodies) {

	/** How the ids of the examples begin. */
	private static final String EXAMPLE = "01970000-0000-7000-8000-";

	/** All operations by their ids, in the order of the document. */
	static Map<String, ApiCall> all(Http http) {
		return of(http.get("/v3/api-docs").body());
	}

	/** The same about other things than all other tests. */
	static Map<String, ApiCall> allOfItsOwn(Http http) {
		String own = UUID.randomUUID().toString().substring(0, EXAMPLE.length());
		return of(JsonMapper.shared()
			.readTree(http.get("/v3/api-docs")
				.body()
				.toString()
				.replace(EXAMPLE, own)
				.replace("ines.example", "ines." + own)));
	}

	private static Map<String, ApiCall> of(JsonNode document) {
		Map<String, ApiCall> calls = new LinkedHashMap<>();
		document.path("paths")
			.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> calls
				.put(operation.path("operationId").asString(), of(method.toUpperCase(), path, operation))));
		return calls;
	}

	private static ApiCall of(String method, String path, JsonNode operation) {
		Map<String, String> pathExamples = new LinkedHashMap<>();
		operation.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString().equals("path"))
			.forEach((parameter) -> pathExamples.put(parameter.path("name").asString(),
					parameter.path("example").asString("")));
		List<String> queryNames = operation.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("in").asString().equals("query"))
			.map((parameter) -> parameter.path("name").asString())
			.toList();
		JsonNode content = operation.at("/requestBody/content/application~1json");
		Stream<JsonNode> examples = content.has("example") ? Stream.of(content.path("example"))
				: content.path("examples").valueStream().map((example) -> example.path("value"));
		List<String> bodies = examples.map((value) -> value.isString() ? value.asString() : value.toString()).toList();
		return new ApiCall(method, path, pathExamples, queryNames, bodies.isEmpty() ? List.of("") : bodies);
	}

	/** The path with its examples filled in. */
	String filled() {
		return filled("", "");
	}

	/** The same with another value for one of the parameters. */
	String filled(String name, String value) {
		String filled = this.path;
		for (Map.Entry<String, String> example : this.pathExamples.entrySet()) {
			filled = filled.replace("{%s}".formatted(example.getKey()),
					example.getKey().equals(name) ? value : example.getValue());
		}
		return filled;
	}

	List<Answer> send(Http http) {
		return this.bodies.stream().map((body) -> http.send(this.method, filled(), body)).toList();
	}

}
