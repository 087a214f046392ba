package com.fadeline.web.problems;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a request.
 *
 * @param field path of the field in the body, or name of the parameter or header
 * @param message what is wrong, with the value, and what to do
 * @param code key of the same message in the page texts; null if there is none
 * @param values arguments of that message after the typed value
 */
public record FieldMistake(String field, String message, @JsonIgnore @Nullable String code,
		@JsonIgnore List<String> values) {

	/** Creates a mistake that pages show with the message of the API, or by its field. */
	public FieldMistake(String field, String message) {
		this(field, message, null, List.of());
	}

}
