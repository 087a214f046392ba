package com.fadeline.web.clients;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Constraint of a new client: a given name or a family name, since many have one name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HasName.Validator.class)
@interface HasName {

	String message() default "is missing, as is the other name; give at least one of them";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Validator that reports both fields. */
	final class Validator implements ConstraintValidator<HasName, NewClientBody> {

		private static final List<String> NAMES = List.of("givenName", "familyName");

		@Override
		public boolean isValid(NewClientBody body, ConstraintValidatorContext context) {
			if (isPresent(body.givenName()) || isPresent(body.familyName())) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			NAMES.forEach((name) -> context
				.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode(name)
				.addConstraintViolation());
			return false;
		}

		private static boolean isPresent(@Nullable String name) {
			return name != null && !name.isBlank();
		}

	}

}
