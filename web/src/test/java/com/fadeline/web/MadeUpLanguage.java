package com.fadeline.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Bundles of a made-up language. Its texts are the English ones in brackets and
 * full-width letters, so that a Latin letter comes from no bundle.
 */
public final class MadeUpLanguage {

	/** One of the codes that are for private use. */
	public static final String TAG = "qaa";

	private static final String SUFFIX = "_qaa.properties";

	private static final Pattern WORD = Pattern.compile("\\{\\d(,choice,)?|[A-Za-z]+");

	private static boolean spoken;

	private MadeUpLanguage() {
	}

	/**
	 * Adds the bundles to the class path, before the languages of the pages are found.
	 */
	public static synchronized void speak() {
		if (spoken) {
			return;
		}
		spoken = true;
		try {
			Path folder = Path.of(MadeUpLanguage.class.getProtectionDomain().getCodeSource().getLocation().toURI())
				.resolve("messages");
			Files.createDirectories(folder);
			for (Resource bundle : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:messages/*.properties")) {
				String name = Objects.requireNonNull(bundle.getFilename());
				if (!name.contains("_")) {
					write(bundle, folder.resolve(name.replace(".properties", SUFFIX)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(Resource english, Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = new InputStreamReader(english.getInputStream(), StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		texts.replaceAll((key, text) -> translated((String) key, (String) text));
		try (Writer writer = Files.newBufferedWriter(file)) {
			texts.store(writer, null);
		}
	}

	/** A date is in digits alone; places of values stay as they are. */
	private static String translated(String key, String text) {
		if (key.contains("format.") || key.equals("mail.signIn.until")) {
			return text.replace("MMMM", "MM");
		}
		return "⟦" + WORD.matcher(text)
			.replaceAll((found) -> found.group().startsWith("{") ? found.group() : wide(found.group())) + "⟧";
	}

	private static String wide(String word) {
		return word.chars()
			.map((letter) -> letter - 'A' + 'Ａ')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	/** The words of a text that come from no bundle. */
	public static List<String> untranslated(String text) {
		return Pattern.compile("[A-Za-z]{2,}").matcher(text).results().map(MatchResult::group).toList();
	}

}
