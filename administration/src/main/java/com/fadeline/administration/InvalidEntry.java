package com.fadeline.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Value object of one value that was entered and is not possible.
 *
 * @param field name of the field, as in requests
 * @param message what is wrong, with the value, and what to do
 * @param code key of the same message in the page texts; null if there is none
 * @param values arguments of that message after the typed value
 */
public record InvalidEntry(String field, String message, @Nullable String code, List<String> values) {

	/** Creates one that pages show with the message of the API, or by its field. */
	public InvalidEntry(String field, String message) {
		this(field, message, null, List.of());
	}

}
