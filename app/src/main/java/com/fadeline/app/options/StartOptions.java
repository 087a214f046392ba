package com.fadeline.app.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Check at the start that ends it where a setting under {@code fadeline} or an option
 * does not exist: if it were ignored, the intended setting would silently keep its value.
 */
final class StartOptions implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

	/** Options of a start that are no settings. */
	static final List<String> OPTIONS = List.of("import", "rebuild", "rotate-master-key", "backup", "restore",
			"erasures", "until", "training-run", "debug", "trace");

	private static final String OURS = "fadeline";

	/** First parts of the names of settings. */
	private static final List<String> ROOTS = List.of(OURS, "spring", "server", "logging", "management", "axon",
			"springdoc", "db-scheduler");

	/**
	 * Variables that Kubernetes and Docker pass to each container of a service with our
	 * name.
	 */
	private static final Pattern OF_A_SERVICE = Pattern
		.compile("FADELINE_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?|PORT(_\\d+_(TCP|UDP|SCTP)(_\\w+)?)?)");

	/** Names for docker compose, the start script, the build and its tests. */
	private static final Set<String> OF_OTHERS = Set.of("FADELINE_MEMORY", "FADELINE_CACHE", "FADELINE_PG_DUMP",
			"fadeline.jar", "fadeline.program");

	private static final String NOTHING = "";

	private static final Supplier<KnownSettings> KNOWN = SingletonSupplier.of(KnownSettings::find);

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		mistakes(context.getEnvironment().getPropertySources().stream()).ifPresent((mistakes) -> {
			throw new UnknownOptionException(mistakes);
		});
	}

	/** Returns what is wrong in those sources, in one line; empty if nothing is. */
	static Optional<String> mistakes(Stream<PropertySource<?>> sources) {
		List<String> mistakes = sources.flatMap(StartOptions::mistakes).distinct().toList();
		return mistakes.isEmpty() ? Optional.empty()
				: Optional.of(String.join("; ", mistakes) + " (docs/configuration.md lists all)");
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	private static Stream<String> mistakes(PropertySource<?> source) {
		if (!(source instanceof EnumerablePropertySource<?> names)) {
			return Stream.empty();
		}
		if (source instanceof CommandLinePropertySource<?> arguments) {
			return Stream
				.concat(Stream.of(arguments.getPropertyNames()).map(StartOptions::ofOption),
						words(arguments).stream().map(StartOptions::ofWord))
				.filter(StringUtils::hasText);
		}
		boolean environment = source.getName().endsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
		return Stream.of(names.getPropertyNames())
			.map((name) -> environment ? ofVariable(name) : ofSetting(name, where(source, name)))
			.filter(StringUtils::hasText);
	}

	/** Returns the arguments on the command line without dashes. */
	private static List<String> words(CommandLinePropertySource<?> arguments) {
		Object words = arguments.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
		return new ArrayList<>(StringUtils.commaDelimitedListToSet((words != null) ? words.toString() : NOTHING));
	}

	private static String ofWord(String word) {
		String option = word.replaceFirst("^-+", "").replaceFirst("=.*", "");
		return "There is no option %s: did you mean --%s?".formatted(word,
				option.contains(".") ? option : Spelling.nearest(option, OPTIONS));
	}

	private static String ofOption(String name) {
		if (!name.contains(".")) {
			return OPTIONS.contains(name) ? NOTHING
					: "There is no option --%s: did you mean --%s?".formatted(name, Spelling.nearest(name, OPTIONS));
		}
		String mistake = ofSetting(name, "on the command line");
		return mistake.isEmpty() ? ofRoot(name) : mistake;
	}

	/**
	 * Names of other programs are left to them, unless one is almost that of a known
	 * setting.
	 */
	private static String ofRoot(String name) {
		String root = root(name);
		String nearest = Spelling.nearest(root, ROOTS);
		int apart = Spelling.distance(root, nearest);
		return (apart == 0 || apart > 2) ? NOTHING : "There is no setting %s (on the command line): did you mean %s?"
			.formatted(name, nearest + name.substring(root.length()));
	}

	private static String ofSetting(String name, String where) {
		String root = root(name);
		if (Spelling.distance(root, OURS) > 1 || OF_OTHERS.contains(name)
				|| (root.equals(OURS) && KNOWN.get().contains(name))) {
			return NOTHING;
		}
		return "There is no setting %s (%s): did you mean %s?".formatted(name, where, KNOWN.get().nearest(name));
	}

	private static String ofVariable(String name) {
		String root = name.replaceFirst("_.*", "");
		if (root.equals(name) || Spelling.distance(root, "FADELINE") > 1 || OF_OTHERS.contains(name)
				|| OF_A_SERVICE.matcher(name).matches() || KNOWN.get().containsVariable(name)) {
			return NOTHING;
		}
		return "There is no setting %s (in the environment): did you mean %s?".formatted(name,
				KNOWN.get().nearestVariable(name));
	}

	private static String root(String name) {
		return name.replaceFirst("[.\\[].*", "");
	}

	private static String where(PropertySource<?> source, String name) {
		Origin origin = OriginLookup.getOrigin(source, name);
		return (origin != null) ? origin.toString() : source.getName();
	}

}
