package com.fadeline.web.openapi;

import java.util.List;
import java.util.Map;

import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.ProblemType;
import com.fadeline.web.problems.FindingResponse;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** Factory of the problem responses in the OpenAPI document. */
final class ProblemResponses {

	private static final String REFERENCE = "#/components/schemas/";

	private static final String PROBLEM = "Problem";

	private ProblemResponses() {
	}

	static void add(ApiResponses responses, ProblemType... types) {
		for (ProblemType type : types) {
			responses.addApiResponse(String.valueOf(type.status().value()),
					new ApiResponse().description("`%s`: %s".formatted(type.uri(), type.title()))
						.content(new Content().addMediaType("application/problem+json",
								new MediaType().schema(reference(PROBLEM)))));
		}
	}

	static void define(Components components) {
		List.of(FieldMistake.class, FindingResponse.class)
			.forEach((type) -> ModelConverters.getInstance(true)
				.readAll(new AnnotatedType(type))
				.forEach(components::addSchemas));
		components.addSchemas(PROBLEM, new ObjectSchema().description("Problem details, RFC 9457")
			.properties(Map.of("type", new StringSchema().format("uri").example(ProblemType.BROKEN_RULES.uri()),
					"title", new StringSchema(), "status", new IntegerSchema(), "detail", new StringSchema(),
					"instance", new StringSchema(), "errors",
					new ArraySchema().items(reference(FieldMistake.class.getSimpleName()))
						.description("Only if the request is invalid"),
					"findings",
					new ArraySchema().items(reference(FindingResponse.SCHEMA)).description("Only if rules are broken")))
			.required(List.of("type", "title", "status", "detail", "instance")));
	}

	static Schema<?> reference(String name) {
		return new Schema<>().$ref(REFERENCE + name);
	}

}
