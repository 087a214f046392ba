package com.fadeline.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class BuiltOpenApiTests extends HttpTest {

	private static final Path BUILT = Path.of("src/main/resources/com/fadeline/web/openapi/api-docs.json");

	private static final Path FRESH = Path.of("target/api-docs.json");

	@Autowired
	OpenApiWebMvcResource springdoc;

	@Test
	void the_document_that_is_served_is_that_of_the_controllers() throws IOException {
		JsonNode fresh = JsonMapper.shared()
			.readTree(this.springdoc.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ENGLISH));
		Files.writeString(FRESH, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fresh) + "\n");

		JsonNode served = JsonMapper.shared().readTree(get("/v3/api-docs").getResponse().getContentAsByteArray());

		assertThat(served.equals(fresh)).as("The API has changed: copy web/%s to web/%s".formatted(FRESH, BUILT))
			.isTrue();
	}

}
