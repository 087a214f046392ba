package com.fadeline.web.pages;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;

import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Validator of a request body that was read from a form, by the same constraints as over
 * REST.
 */
@Component
@ConditionalOnWebApplication
public class Checks {

	/** Keys of the messages of pages; for other constraints they show that of REST. */
	private static final Map<Class<? extends Annotation>, String> WORDS = Map.of(NotNull.class, "mistake.missing",
			NotBlank.class, "mistake.missing", NotEmpty.class, "mistake.missing", Email.class, "mistake.email",
			Positive.class, "mistake.positive", PositiveOrZero.class, "mistake.least", Min.class, "mistake.least",
			DecimalMin.class, "mistake.least", Max.class, "mistake.most", DecimalMax.class, "mistake.most");

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
		String field = violation.getPropertyPath().toString().replaceFirst("\\[.*", "");
		Class<? extends Annotation> broken = violation.getConstraintDescriptor().getAnnotation().annotationType();
		return new FieldMistake(field, violation.getMessage(), WORDS.get(broken), limit(violation));
	}

	/** Returns the limit that a number does not keep, if it is about one. */
	private static List<String> limit(ConstraintViolation<?> violation) {
		Object limit = violation.getConstraintDescriptor().getAttributes().getOrDefault("value", 0);
		return List.of(limit.toString());
	}

}
