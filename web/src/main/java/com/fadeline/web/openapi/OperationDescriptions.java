package com.fadeline.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.web.messages.Responses;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.problems.ProblemType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/**
 * Customizer that describes what operations have in common, derived from the parameters
 * and return types of their methods.
 */
class OperationDescriptions implements GlobalOperationCustomizer {

	private final RequestExamples examples;

	OperationDescriptions(RequestExamples examples) {
		this.examples = examples;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		List<Parameter> parameters = Objects.requireNonNullElseGet(operation.getParameters(), List::of);
		boolean conditional = takes(method, Precondition.class);
		Optional<Parameter> after = parameters.stream()
			.filter((parameter) -> parameter.getName().equals("after"))
			.findAny();
		after.ifPresent(
				(parameter) -> parameter.description("Sequence of a change; waits a moment until the view has it"));
		boolean addressed = parameters.stream().anyMatch((parameter) -> parameter.getIn().equals("path"));
		ApiResponses responses = operation.getResponses();
		succeed(responses, method, after.isPresent());
		ProblemResponses.add(responses, ProblemType.MALFORMED, ProblemType.NOT_SIGNED_IN, ProblemType.FORBIDDEN,
				ProblemType.UNAVAILABLE);
		if (addressed) {
			ProblemResponses.add(responses, ProblemType.NOT_FOUND);
		}
		if (conditional) {
			ProblemResponses.add(responses, ProblemType.CONFLICT, ProblemType.STALE, ProblemType.BROKEN_RULES);
			operation.addParametersItem(new HeaderParameter().name("If-Match")
				.description("ETag of the aggregate as last read; write only if it has not changed since")
				.schema(new StringSchema()));
		}
		if (takes(method, ObjectNode.class)) {
			operation.getRequestBody()
				.getContent()
				.values()
				.forEach((content) -> content.setSchema(DocumentDescription.amendment(method.getMethod().getName())));
		}
		this.examples.addTo(operation, method.getMethod().getName());
		return operation;
	}

	private static boolean takes(HandlerMethod method, Class<?> type) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == type);
	}

	private static void succeed(ApiResponses responses, HandlerMethod method, boolean awaiting) {
		ApiResponse success = Objects.requireNonNullElseGet(responses.remove("200"), ApiResponse::new);
		ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
		Class<?> body = (answer.toClass() == ResponseEntity.class) ? answer.getGeneric().toClass() : answer.toClass();
		if (body == Responses.Created.class) {
			ResponseHeaders.tag(ResponseHeaders.location(success));
			responses.addApiResponse("201", success.description("Recorded"));
		}
		else if (body == Void.class) {
			ResponseHeaders.tag(success);
			responses.addApiResponse("204", success.description("Recorded").content(null));
		}
		else {
			responses.addApiResponse("200", success.description("Current state"));
		}
		if (awaiting) {
			ResponseHeaders.retry(ResponseHeaders.tag(success));
			responses.addApiResponse("304", new ApiResponse().description("Unchanged since `If-None-Match`"));
		}
	}

}
