package com.fadeline.web.openapi;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** Factory of the response headers in the OpenAPI document. */
final class ResponseHeaders {

	private ResponseHeaders() {
	}

	static ApiResponse tag(ApiResponse response) {
		return add(response, "ETag", "Sequence of the aggregate, in quotes");
	}

	static ApiResponse location(ApiResponse response) {
		return add(response, "Location", "Path of what was created");
	}

	static ApiResponse retry(ApiResponse response) {
		return add(response, "Retry-After", "Seconds to wait; only if the view does not include `after` yet");
	}

	private static ApiResponse add(ApiResponse response, String name, String description) {
		response.addHeaderObject(name, new Header().description(description).schema(new StringSchema()));
		return response;
	}

}
