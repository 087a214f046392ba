package com.fadeline.app.options;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import com.fadeline.api.policy.Policy;

/**
 * Registry of the names of all settings under {@code fadeline}: those of the classes that
 * settings are bound to, and those that are read by their names. In a name, {@code *} is
 * a placeholder for a word of the operator, {@code **} for the rest of a name.
 */
final class KnownSettings {

	private static final String OURS = "com.fadeline";

	private static final String ANY = "*";

	private static final String REST = "**";

	/**
	 * Files of the classes that settings are bound to; to read all classes would take a
	 * tenth of the start.
	 */
	static final String FILES = "**/*Properties.class";

	/** Settings that are read by their names; those below a clinic are added. */
	private static final List<String> BY_NAME = List.of("zone", "roles", "event-store", "master-key", "master-key-file",
			"clients-see-settings", "clinics.*.id", "clinics.*.zone", "clinics.*.clients-see-settings",
			"default-data.*");

	/** Names and patterns, in the dashed form. */
	private final Set<String> names = new TreeSet<>();

	private final List<Pattern> inFiles;

	private final List<Pattern> inEnvironment;

	private KnownSettings(Collection<Class<?>> bound) {
		BY_NAME.forEach((name) -> this.names.add("fadeline." + name));
		for (String above : List.of("fadeline", "fadeline.clinics.*")) {
			addValue(above + ".policy", ResolvableType.forClass(Policy.class));
			for (DayOfWeek day : DayOfWeek.values()) {
				this.names.add(above + ".opening-hours."
						+ DataObjectPropertyName.toDashedForm(day.name().toLowerCase(Locale.ROOT)));
			}
		}
		bound.forEach((type) -> addParts(prefix(type), type));
		this.inFiles = this.names.stream().map(KnownSettings::inFiles).toList();
		this.inEnvironment = this.names.stream().map(KnownSettings::inEnvironment).toList();
	}

	/** Finds them on the class path. */
	static KnownSettings find() {
		return find(FILES);
	}

	static KnownSettings find(String files) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.setResourcePattern(files);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return new KnownSettings(scanner.findCandidateComponents(OURS)
			.stream()
			.map((candidate) -> Objects.requireNonNull(candidate.getBeanClassName()))
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, KnownSettings.class.getClassLoader()))
			.toList());
	}

	Set<String> names() {
		return Collections.unmodifiableSet(this.names);
	}

	/** Returns whether a file, an option or a system property may have that name. */
	boolean contains(String name) {
		String uniform = uniform(name);
		return this.inFiles.stream().anyMatch((pattern) -> pattern.matcher(uniform).matches());
	}

	/** Returns whether a variable of the environment may have that name. */
	boolean containsVariable(String name) {
		return this.inEnvironment.stream().anyMatch((pattern) -> pattern.matcher(name).matches());
	}

	/**
	 * Returns the name spelt most like the given one, whose own words replace the
	 * placeholders.
	 */
	String nearest(String name) {
		List<String> words = List.of(name.split("\\."));
		return Spelling.nearest(name, this.names.stream().map((known) -> filled(known, words)).toList());
	}

	/** Returns the name of a variable spelt most like the given one. */
	String nearestVariable(String name) {
		return Spelling.nearest(name,
				this.names.stream()
					.map((known) -> filled(known, List.of()).replaceAll("[-.]", "_").toUpperCase(Locale.ROOT))
					.toList());
	}

	private static String filled(String known, List<String> words) {
		String[] parts = known.split("\\.");
		return IntStream.range(0, parts.length)
			.mapToObj((i) -> (parts[i].startsWith(ANY) ? ((i < words.size()) ? words.get(i) : "NAME") : parts[i]))
			.collect(Collectors.joining("."));
	}

	/**
	 * Returns the pattern of a name in a file, an option or a system property: small or
	 * large letters, with dashes or without.
	 */
	private static Pattern inFiles(String name) {
		return Pattern.compile(regex(uniform(name), "\\.") + "(\\.\\d+)?");
	}

	/**
	 * Returns the pattern of a name in the environment: dashes left out or, like dots,
	 * underscores.
	 */
	private static Pattern inEnvironment(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		return Pattern.compile(
				"(" + regex(upper.replace("-", ""), "_") + "|" + regex(upper.replace('-', '_'), "_") + ")(_\\d+_?)?");
	}

	private static String regex(String name, String separator) {
		return Arrays.stream(name.split("\\.")).map((part) -> switch (part) {
			case ANY -> "[^.]+";
			case REST -> ".+";
			default -> part;
		}).collect(Collectors.joining(separator));
	}

	private static String uniform(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("\\[([^\\]]*)\\]", ".$1").replaceAll("[-_]", "");
	}

	private static String prefix(Class<?> type) {
		return Objects.requireNonNull(AnnotationUtils.findAnnotation(type, ConfigurationProperties.class)).value();
	}

	/**
	 * Adds the settings of a type; those of a record are the parts of its canonical
	 * constructor.
	 */
	private void addParts(String prefix, Class<?> type) {
		Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
			.max(Comparator.comparingInt(Constructor::getParameterCount))
			.orElseThrow();
		for (Parameter part : constructor.getParameters()) {
			addValue(prefix + "." + DataObjectPropertyName.toDashedForm(part.getName()),
					ResolvableType.forType(part.getParameterizedType()));
		}
	}

	private void addValue(String name, ResolvableType type) {
		Class<?> value = type.toClass();
		if (Map.class.isAssignableFrom(value)) {
			ResolvableType held = type.asMap().getGeneric(1);
			if (hasParts(held.toClass())) {
				addValue(name + "." + ANY, held);
			}
			else {
				this.names.add(name + "." + REST);
			}
		}
		else if (hasParts(value)) {
			addParts(name, value);
		}
		else {
			this.names.add(name);
		}
	}

	private static boolean hasParts(Class<?> type) {
		return type.getName().startsWith(OURS) && !type.isEnum() && !Modifier.isAbstract(type.getModifiers());
	}

}
