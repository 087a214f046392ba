package com.fadeline.administration.clinics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionFailedException;

import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.clinics.PolicyNumbers.Kind;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.ImpossibleNumberException;

/**
 * Validation of the numbers of a clinic, which finds every invalid one with the reason,
 * name by name.
 */
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
	 * Returns the mistakes in the settings that are to be stored of a clinic.
	 * @param kept by the names they would have below the clinic's key
	 */
	List<InvalidEntry> in(ClinicId clinic, Map<String, String> kept) {
		Map<String, Kind> kinds = PolicyNumbers.kinds(this.configured.of(clinic).policy());
		List<InvalidEntry> mistakes = new ArrayList<>(misread(kinds, kept));
		Map<String, String> rest = new TreeMap<>(kept);
		mistakes.forEach((mistake) -> rest.remove(mistake.field()));
		for (Optional<InvalidEntry> first = first(clinic, kinds, rest); first
			.isPresent(); first = first(clinic, kinds, rest)) {
			InvalidEntry mistake = first.get();
			List<String> parts = rest.keySet().stream().filter((name) -> isPartOf(name, mistake.field())).toList();
			if (mistake.code() == null || parts.isEmpty()) {
				mistakes.add(mistake);
			}
			else {
				parts.forEach((name) -> mistakes.add(at(name, mistake)));
			}
			if (!rest.keySet().removeAll(parts)) {
				return mistakes;
			}
		}
		return mistakes;
	}

	private static InvalidEntry at(String name, InvalidEntry mistake) {
		return new InvalidEntry(name, mistake.message(), mistake.code(), mistake.values());
	}

	/**
	 * Returns the mistakes in texts that a program may take for a number, and no reader
	 * would.
	 */
	private static List<InvalidEntry> misread(Map<String, Kind> kinds, Map<String, String> kept) {
		List<InvalidEntry> mistakes = new ArrayList<>();
		kinds.forEach((name, kind) -> {
			String text = kept.get(POLICY + name);
			if (text != null && !isReadable(text.strip(), kind)) {
				mistakes.add(unreadable(POLICY + name, text, kind));
			}
		});
		return mistakes;
	}

	private static boolean isReadable(String text, Kind kind) {
		return switch (kind) {
			case WHOLE -> WHOLE.matcher(text).matches();
			case NUMBER -> NUMBER.matcher(text).matches();
			case NUMBERS -> NUMBERS.matcher(text).matches();
			case DURATION, PERIOD -> !NUMBER.matcher(text).matches();
			case OTHER -> true;
		};
	}

	private static InvalidEntry unreadable(String name, Object text, Kind kind) {
		return switch (kind) {
			case WHOLE ->
				new InvalidEntry(name, "'%s' is not a whole number".formatted(text), "mistake.whole", List.of());
			case NUMBER ->
				new InvalidEntry(name, "'%s' is not a number; write digits with at most one point".formatted(text),
						"mistake.number", List.of());
			case NUMBERS -> new InvalidEntry(name,
					"'%s' is not a list of whole numbers; write one such as 532, 1064".formatted(text),
					"mistake.policy.numbers", List.of());
			case DURATION ->
				new InvalidEntry(name, "'%s' is not a time; write its unit as well, such as 48h or 30m".formatted(text),
						"mistake.policy.duration", List.of());
			case PERIOD -> new InvalidEntry(name,
					"'%s' is not a time; write its unit as well, such as 30d, 6m or 2y".formatted(text),
					"mistake.policy.period", List.of());
			case OTHER -> new InvalidEntry(name, "'%s' is not possible here".formatted(text));
		};
	}

	private Optional<InvalidEntry> first(ClinicId clinic, Map<String, Kind> kinds, Map<String, String> kept) {
		try {
			Map<String, String> numbers = PolicyNumbers.of(this.configured.of(clinic, kept).policy());
			return kept.keySet()
				.stream()
				.filter((name) -> name.startsWith(POLICY) && !numbers.containsKey(name.substring(POLICY.length())))
				.findFirst()
				.map(PolicyMistakes::misspelt);
		}
		catch (BindException ex) {
			return Optional.of(mistake(ex, kinds));
		}
	}

	private static InvalidEntry mistake(BindException failure, Map<String, Kind> kinds) {
		String name = failure.getName().toString();
		return cause(failure, ConversionFailedException.class).map((conversion) -> unconverted(name, conversion, kinds))
			.or(() -> cause(failure, ImpossibleNumberException.class).map((impossible) -> impossible(name, impossible)))
			.or(() -> cause(failure, UnboundConfigurationPropertiesException.class)
				.flatMap((unbound) -> unbound.getUnboundProperties().stream().findFirst())
				.map((property) -> misspelt(property.getName().toString())))
			.orElseGet(() -> new InvalidEntry(name,
					String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage())));
	}

	private static InvalidEntry unconverted(String name, ConversionFailedException failure, Map<String, Kind> kinds) {
		Class<?> type = failure.getTargetType().getType();
		List<String> choices = type.isEnum() ? Stream.of(type.getEnumConstants()).map(PolicyNumbers::text).toList()
				: (type == Boolean.class || type == boolean.class) ? List.of("true", "false") : List.of();
		if (choices.isEmpty()) {
			return unreadable(name, String.valueOf(failure.getValue()),
					kinds.getOrDefault(name.replaceFirst("^policy\\.", ""), Kind.OTHER));
		}
		String words = String.join(", ", choices);
		return new InvalidEntry(name, "'%s' is not one of %s".formatted(failure.getValue(), words),
				"mistake.policy.word", List.of(words));
	}

	private static InvalidEntry impossible(String name, ImpossibleNumberException failure) {
		return new InvalidEntry(failure.name().isEmpty() ? name : name + "." + failure.name(),
				String.valueOf(failure.getMessage()), "mistake.policy." + failure.reason(), failure.values());
	}

	private static InvalidEntry misspelt(String name) {
		return new InvalidEntry(name,
				"is no number of the policy; write the names as under fadeline.policy, such as intervals.laser-smp.floor-days");
	}

	private static boolean isPartOf(String name, String field) {
		return name.equals(field) || name.startsWith(field + ".");
	}

	private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst();
	}

}
