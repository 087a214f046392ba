package com.fadeline.app.clinics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;

import com.fadeline.api.ClinicId;
import com.fadeline.web.problems.FieldMistake;

/** Finds every number that a clinic cannot go by, and says why, name by name. */
final class PolicyMistakes {

	private static final String POLICY = "policy.";

	private final ConfiguredClinics configured;

	PolicyMistakes(ConfiguredClinics configured) {
		this.configured = configured;
	}

	/**
	 * The mistakes in what is to be kept of a clinic.
	 * @param kept by the names it would have below the clinic's key
	 */
	List<FieldMistake> in(ClinicId clinic, Map<String, String> kept) {
		List<FieldMistake> mistakes = new ArrayList<>();
		Map<String, String> rest = new TreeMap<>(kept);
		for (Optional<FieldMistake> first = first(clinic, rest); first.isPresent(); first = first(clinic, rest)) {
			FieldMistake mistake = first.get();
			mistakes.add(mistake);
			if (!rest.keySet().removeIf((name) -> isPartOf(name, mistake.field()))) {
				return mistakes;
			}
		}
		return mistakes;
	}

	private Optional<FieldMistake> first(ClinicId clinic, Map<String, String> kept) {
		try {
			Map<String, String> numbers = PolicyNumbers.of(this.configured.of(clinic, kept).policy());
			return kept.keySet()
				.stream()
				.filter((name) -> name.startsWith(POLICY) && !numbers.containsKey(name.substring(POLICY.length())))
				.findFirst()
				.map(PolicyMistakes::misspelt);
		}
		catch (BindException ex) {
			return Optional.of(mistake(ex));
		}
	}

	private static FieldMistake mistake(BindException failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		Optional<ConversionFailedException> conversion = causes(failure)
			.filter(ConversionFailedException.class::isInstance)
			.map(ConversionFailedException.class::cast)
			.findFirst();
		if (conversion.isPresent()) {
			return new FieldMistake(failure.getName().toString(), "'%s' is not %s"
				.formatted(conversion.get().getValue(), expectation(conversion.get().getTargetType().getType())));
		}
		return causes(failure).filter(UnboundConfigurationPropertiesException.class::isInstance)
			.map(UnboundConfigurationPropertiesException.class::cast)
			.flatMap((unbound) -> unbound.getUnboundProperties().stream())
			.map(ConfigurationProperty::getName)
			.map((name) -> misspelt(name.toString()))
			.findFirst()
			.orElseGet(() -> new FieldMistake(failure.getName().toString(), String.valueOf(cause.getMessage())));
	}

	private static String expectation(Class<?> type) {
		if (type.isEnum()) {
			return "one of " + String.join(", ", Stream.of(type.getEnumConstants()).map(Object::toString).toList());
		}
		return switch (type.getSimpleName()) {
			case "int", "Integer" -> "a whole number";
			case "double", "Double" -> "a number";
			case "Duration" -> "a time; write one such as 48h";
			case "Period" -> "a time; write one such as 30d or 6m";
			default -> "possible here";
		};
	}

	private static FieldMistake misspelt(String name) {
		return new FieldMistake(name,
				"is no number of the policy; write the names as under fadeline.policy, such as intervals.laser-smp.floor-days");
	}

	private static boolean isPartOf(String name, String field) {
		return name.equals(field) || name.startsWith(field + ".");
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause);
	}

}
