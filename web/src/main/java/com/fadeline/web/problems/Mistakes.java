package com.fadeline.web.problems;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.web.times.ImplausibleYearException;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Collector of the mistakes in a malformed request, field by field. */
public final class Mistakes {

	private static final String BODY = "body";

	private static final int LONGEST_TOLD = 100;

	private Mistakes() {
	}

	/** Returns the mistakes that a validator found. */
	public static List<FieldMistake> of(Collection<? extends ConstraintViolation<?>> violations) {
		return violations.stream()
			.map((violation) -> mistake(violation.getPropertyPath().toString(), violation.getMessage(),
					violation.getInvalidValue()))
			.toList();
	}

	/** Returns the mistakes that the administration detected. */
	public static List<FieldMistake> of(InvalidEntriesException invalid) {
		return invalid.entries()
			.stream()
			.map((entry) -> new FieldMistake(entry.field(), entry.message(), entry.code(), entry.values()))
			.toList();
	}

	/**
	 * Returns the mistakes that the framework rejected; empty if the failure concerns no
	 * field.
	 */
	static List<FieldMistake> of(Exception failure) {
		return switch (failure) {
			case MethodArgumentNotValidException invalid -> errors(invalid).toList();
			case HandlerMethodValidationException invalid ->
				invalid.getParameterValidationResults().stream().flatMap(Mistakes::parameter).toList();
			case HttpMessageNotReadableException unreadable -> List.of(body(unreadable));
			case MissingServletRequestParameterException missing ->
				List.of(new FieldMistake(missing.getParameterName(), "is missing"));
			case TypeMismatchException mismatch -> List.of(mismatch(mismatch));
			case MalformedRequestException malformed -> malformed.mistakes();
			case InvalidEntriesException invalid -> of(invalid);
			default -> List.of();
		};
	}

	private static FieldMistake mismatch(TypeMismatchException mismatch) {
		return new FieldMistake(String.valueOf(mismatch.getPropertyName()),
				"'%s' %s".formatted(mismatch.getValue(), remedy(mismatch)));
	}

	private static String remedy(TypeMismatchException mismatch) {
		return (mismatch.getMostSpecificCause() instanceof ImplausibleYearException year)
				? String.valueOf(year.getMessage()) : JsonMistakes.expectation(mismatch.getRequiredType());
	}

	private static FieldMistake body(HttpMessageNotReadableException unreadable) {
		return (unreadable.getCause() instanceof JacksonException json) ? JsonMistakes.of(json)
				: new FieldMistake(BODY, "is missing; send a JSON object");
	}

	private static Stream<FieldMistake> parameter(ParameterValidationResult result) {
		if (result instanceof ParameterErrors errors) {
			return errors(errors);
		}
		String name = String.valueOf(result.getMethodParameter().getParameterName());
		return result.getResolvableErrors()
			.stream()
			.map((error) -> mistake(name, error.getDefaultMessage(), result.getArgument()));
	}

	private static Stream<FieldMistake> errors(Errors errors) {
		return errors.getAllErrors().stream().map(Mistakes::error);
	}

	private static FieldMistake error(ObjectError error) {
		if (error.contains(TypeMismatchException.class)) {
			return mismatch(error.unwrap(TypeMismatchException.class));
		}
		return (error instanceof FieldError field)
				? mistake(field.getField(), field.getDefaultMessage(), field.getRejectedValue())
				: mistake(BODY, error.getDefaultMessage(), null);
	}

	private static FieldMistake mistake(String field, @Nullable String message, @Nullable Object value) {
		boolean worthTelling = value instanceof Number
				|| value instanceof CharSequence text && !text.isEmpty() && text.length() <= LONGEST_TOLD;
		return new FieldMistake(field,
				worthTelling ? "%s, but is '%s'".formatted(message, value) : String.valueOf(message));
	}

}
