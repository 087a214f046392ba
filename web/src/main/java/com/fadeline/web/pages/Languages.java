package com.fadeline.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Languages of the pages: English, whose bundles have no suffix, and every other one that
 * has bundles on the class path.
 */
public final class Languages {

	private static final String BUNDLE = "common_";

	private static final String SUFFIX = ".properties";

	/** All of them, the default first. */
	public static final List<Locale> ALL = find();

	private Languages() {
	}

	private static List<Locale> find() {
		try {
			Resource[] bundles = new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/" + BUNDLE + "*" + SUFFIX);
			return Stream
				.concat(Stream.of(Locale.ENGLISH),
						Arrays.stream(bundles)
							.map(Resource::getFilename)
							.map(Languages::language)
							.sorted()
							.map(Locale::forLanguageTag))
				.distinct()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String language(@Nullable String bundle) {
		String name = Objects.requireNonNull(bundle);
		return name.substring(BUNDLE.length(), name.length() - SUFFIX.length()).replace('_', '-');
	}

	/** Returns whether there are bundles for the language of a locale. */
	static boolean isSpoken(Locale wanted) {
		return ALL.stream().anyMatch((spoken) -> spoken.getLanguage().equals(wanted.getLanguage()));
	}

	/** Returns the languages that a page in a locale is not in. */
	static List<Locale> othersThan(Locale locale) {
		Locale shown = ALL.stream()
			.filter((spoken) -> spoken.getLanguage().equals(locale.getLanguage()))
			.findFirst()
			.orElse(ALL.getFirst());
		return ALL.stream().filter((spoken) -> !spoken.equals(shown)).toList();
	}

}
