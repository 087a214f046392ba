package com.fadeline.web.problems;

/**
 * One mistake in a request.
 *
 * @param field path of the field in the body, or name of the parameter or header
 * @param message what is wrong, with the value, and what to do
 */
public record FieldMistake(String field, String message) {
}
