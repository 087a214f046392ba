package com.fadeline.app.clinics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{0,30}(\\.[0-9]{1,30})?");

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{0,9}");

	private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,9}(\\s*,\\s*[0-9]{1,9})*)?");

	private final ConfiguredClinics configured;

	PolicyMistakes(ConfiguredClinics configured) {
		this.configured = configured;
	}

	/**
	 * The mistakes in what is to be kept of a clinic.
	 * @param kept by the names it would have below the clinic's key
	 */
	List<FieldMistake> in(ClinicId clinic, Map<String, String> kept) {
		List<FieldMistake> mistakes = new ArrayList<>(misread(clinic, kept));
		Map<String, String> rest = new TreeMap<>(kept);
		mistakes.forEach((mistake) -> rest.remove(mistake.field()));
		for (Optional<FieldMistake> first = first(clinic, rest); first.isPresent(); first = first(clinic, rest)) {
			FieldMistake mistake = first.get();
			mistakes.add(mistake);
			if (!rest.keySet().removeIf((name) -> isPartOf(name, mistake.field()))) {
				return mistakes;
			}
		}
		return mistakes;
	}

	/** What a program may take for a number, and no reader would. */
	private List<FieldMistake> misread(ClinicId clinic, Map<String, String> kept) {
		List<FieldMistake> mistakes = new ArrayList<>();
		PolicyNumbers.kinds(this.configured.of(clinic).policy()).forEach((name, kind) -> {
			String text = kept.get(POLICY + name);
			if (text != null && !isReadable(text.strip(), kind)) {
				mistakes.add(new FieldMistake(POLICY + name, "'%s' is not %s".formatted(text, expectation(kind))));
			}
		});
		return mistakes;
	}

	private static boolean isReadable(String text, PolicyNumbers.Kind kind) {
		return switch (kind) {
			case WHOLE -> WHOLE.matcher(text).matches();
			case NUMBER -> NUMBER.matcher(text).matches();
			case NUMBERS -> NUMBERS.matcher(text).matches();
			case TIME -> !NUMBER.matcher(text).matches();
			case OTHER -> true;
		};
	}

	private static String expectation(PolicyNumbers.Kind kind) {
		return switch (kind) {
			case WHOLE -> "a whole number";
			case NUMBER -> "a number; write digits with at most one point";
			case NUMBERS -> "a list of whole numbers; write one such as 532, 1064";
			case TIME -> "a time; write its unit as well, such as 48h, 30d or 6m";
			case OTHER -> "possible here";
		};
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
