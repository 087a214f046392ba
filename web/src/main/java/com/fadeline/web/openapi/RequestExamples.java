package com.fadeline.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Example requests that work when pasted unchanged.
 *
 * @param parameters values of path parameters, unless an operation has its own
 * @param operations requests of each operation
 */
record RequestExamples(Map<String, String> parameters, Map<String, Requests> operations) {

	/**
	 * Reads them from the file beside this class, with the mapper of the OpenAPI
	 * document.
	 */
	static RequestExamples read(ObjectMapper mapper) {
		try (InputStream file = Objects.requireNonNull(RequestExamples.class.getResourceAsStream("examples.json"))) {
			return mapper.readValue(file, RequestExamples.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void addTo(Operation operation, String name) {
		Requests requests = this.operations.getOrDefault(name, Requests.NONE);
		if (operation.getParameters() != null) {
			operation.getParameters()
				.stream()
				.filter((parameter) -> parameter.getIn().equals("path"))
				.forEach((parameter) -> addTo(parameter, requests));
		}
		if (operation.getRequestBody() != null) {
			operation.getRequestBody()
				.getContent()
				.values()
				.forEach((content) -> requests.bodies()
					.forEach((title, body) -> content.addExamples(title, new Example().summary(title).value(body))));
		}
	}

	private void addTo(Parameter parameter, Requests requests) {
		String own = requests.parameters().get(parameter.getName());
		parameter.setExample((own != null) ? own : this.parameters.get(parameter.getName()));
	}

	/**
	 * Example requests of one operation.
	 *
	 * @param parameters its own values of path parameters
	 * @param bodies request bodies by their titles
	 */
	record Requests(Map<String, String> parameters, Map<String, Object> bodies) {

		private static final Requests NONE = new Requests(null, null);

		// Both may be missing in the file.
		Requests(@Nullable Map<String, String> parameters, @Nullable Map<String, Object> bodies) {
			this.parameters = Objects.requireNonNullElseGet(parameters, Map::of);
			this.bodies = Objects.requireNonNullElseGet(bodies, Map::of);
		}

	}

}
