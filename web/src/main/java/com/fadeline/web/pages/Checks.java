package com.fadeline.web.pages;

import java.util.List;

import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Validator of a request body that was read from a form, by the same constraints as over
 * REST.
 */
@Component
@ConditionalOnWebApplication
public class Checks {

	private final Validator validator;

	Checks(Validator validator) {
		this.validator = validator;
	}

	/**
	 * Returns the body if it is valid.
	 * @throws MalformedRequestException with the mistakes by field
	 */
	public <B> B passed(B body) {
		List<FieldMistake> mistakes = this.validator.validate(body).stream().map(Checks::mistake).toList();
		if (!mistakes.isEmpty()) {
			throw new MalformedRequestException(mistakes);
		}
		return body;
	}

	/** Returns a mistake; one in an element of a list belongs to the whole field. */
	private static FieldMistake mistake(ConstraintViolation<?> violation) {
		return new FieldMistake(violation.getPropertyPath().toString().replaceFirst("\\[.*", ""),
				violation.getMessage());
	}

}
