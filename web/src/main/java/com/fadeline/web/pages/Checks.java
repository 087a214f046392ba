package com.fadeline.web.pages;

import java.util.List;

import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Holds what was read from a form against what the same has to be over REST. */
@Component
@ConditionalOnWebApplication
public class Checks {

	private final Validator validator;

	Checks(Validator validator) {
		this.validator = validator;
	}

	/**
	 * The body of a request if it can be sent.
	 * @throws MalformedRequestException with what is wrong beside each field
	 */
	public <B> B passed(B body) {
		List<FieldMistake> mistakes = this.validator.validate(body).stream().map(Checks::mistake).toList();
		if (!mistakes.isEmpty()) {
			throw new MalformedRequestException(mistakes);
		}
		return body;
	}

	/** Of a list the whole field is wrong. */
	private static FieldMistake mistake(ConstraintViolation<?> violation) {
		return new FieldMistake(violation.getPropertyPath().toString().replaceFirst("\\[.*", ""),
				violation.getMessage());
	}

}
