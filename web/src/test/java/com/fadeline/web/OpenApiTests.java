package com.fadeline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fadeline.web.rights.HandlerRight;
import com.fadeline.web.rights.HandlerRights;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTests extends HttpTest {

	@Autowired
	HandlerRights rights;

	@Test
	void every_operation_is_described_with_what_may_come_back() {
		assertThat(operations()).hasSizeGreaterThan(35).allSatisfy((operation) -> {
			assertThat(operation.path("summary").asString()).isNotBlank();
			assertThat(operation.path("description").asString()).isNotBlank();
			assertThat(operation.path("tags")).isNotEmpty();
			assertThat(operation.path("responses").propertyNames()).contains("400", "401", "403", "503")
				.containsAnyOf("200", "201", "204");
			assertThat(operation.at("/responses/400/content/application~1problem+json/schema/$ref").asString())
				.isEqualTo("#/components/schemas/Problem");
		});
	}

	@Test
	void every_body_and_every_path_has_an_example() {
		assertThat(operations()).allSatisfy((operation) -> {
			JsonNode body = operation.at("/requestBody/content/application~1json");
			if (!body.isMissingNode()) {
				assertThat(body.path("examples").size() + body.path("example").size()).isPositive();
				assertThat(body.has("schema")).isTrue();
			}
			operation.path("parameters")
				.valueStream()
				.filter((parameter) -> parameter.path("in").asString().equals("path"))
				.forEach((parameter) -> assertThat(parameter.path("example").asString()).isNotBlank());
		});
	}

	@Test
	void every_endpoint_for_programs_is_described() {
		List<String> documented = new ArrayList<>();
		document().path("paths")
			.forEachEntry((path, operations) -> operations
				.forEachEntry((method, operation) -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));

		assertThat(this.rights.all()).filteredOn((right) -> right.path().startsWith("/api/"))
			.filteredOn((right) -> !right.method().equals(HttpMethod.HEAD))
			.extracting(HandlerRight::toString)
			.containsExactlyInAnyOrderElementsOf(documented);
	}

	@Test
	void operations_have_names_of_their_own() {
		assertThat(operations()).extracting((operation) -> operation.path("operationId").asString())
			.doesNotHaveDuplicates()
			.noneMatch((name) -> name.contains("_"));
	}

	@Test
	void parameters_are_described_as_they_are_sent() {
		assertThat(operations()).extracting((operation) -> operation.path("parameters").findValuesAsString("name"))
			.contains(List.of("clinicId", "from", "to", "groupBy"))
			.allSatisfy((names) -> assertThat(names).noneMatch((name) -> name.contains(".")));
	}

	@Test
	void types_are_described_as_they_are_written() {
		JsonNode schemas = document().at("/components/schemas");

		assertThat(schemas.at("/ClientView/properties/clientId/type").asString()).isEqualTo("string");
		assertThat(schemas.at("/PastSitting/properties/date/type").asString()).isEqualTo("string");
		assertThat(schemas.at("/SittingView/properties/treatment/$ref").asString())
			.isEqualTo("#/components/schemas/Treatment");
		assertThat(schemas.at("/FadingView/properties").propertyNames()).contains("percent", "retractedBecause")
			.doesNotContain("fading");
		assertThat(schemas.at("/Treatment/oneOf")).hasSize(2);
		assertThat(schemas.at("/PolicyRange/properties").propertyNames()).containsExactlyInAnyOrder("min", "max");
		assertThat(schemas.at("/PastSittingRange/properties").propertyNames()).containsExactlyInAnyOrder("least",
				"most");
	}

	@Test
	void schemas_keep_the_names_that_generated_clients_use() {
		assertThat(document().at("/components/schemas").propertyNames()).contains("ToldReadiness",
				"ToldReadinessJudged", "ToldFinding", "ToldAccess", "ToldChange", "PageToldChange", "ToldErasure",
				"ToldSignIn", "PageToldSignIn");
	}

	@Test
	void every_reference_leads_somewhere() {
		JsonNode document = document();

		assertThat(document.findValuesAsString("$ref")).isNotEmpty()
			.allSatisfy((reference) -> assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse());
	}

	@Test
	void nothing_but_the_interface_is_described() {
		assertThat(document().path("paths").propertyNames()).allMatch((path) -> path.startsWith("/api/"));
	}

	@Test
	void the_description_is_shown_as_a_page() {
		assertThat(get("/swagger-ui.html")).hasStatus(HttpStatus.FOUND)
			.hasHeader(HttpHeaders.LOCATION, "/swagger-ui/index.html");
		assertThat(get("/swagger-ui/index.html")).hasStatusOk();
	}

	private List<JsonNode> operations() {
		List<JsonNode> operations = new ArrayList<>();
		document().path("paths").forEach((path) -> path.forEach(operations::add));
		return operations;
	}

	private JsonNode document() {
		return JsonMapper.shared().readTree(get("/v3/api-docs").getResponse().getContentAsByteArray());
	}

}
