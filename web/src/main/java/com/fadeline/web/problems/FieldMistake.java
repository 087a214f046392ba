package com.fadeline.web.problems;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One mistake in a request.
 *
 * @param field path of the field in the body, or name of the parameter or header
 * @param message what is wrong, with the value, and what to do
 * @param code key of the same in the words of pages; null if there is none
 * @param values that those words name after what was typed
 */
public record FieldMistake(String field, String message, @JsonIgnore @Nullable String code,
		@JsonIgnore List<String> values) {

	/** One that pages tell as the API does, or by its field. */
	public FieldMistake(String field, String message) {
		this(field, message, null, List.of());
	}

}
