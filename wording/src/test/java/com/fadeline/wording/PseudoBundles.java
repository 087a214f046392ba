package com.fadeline.wording;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Fixtures: the bundles of a made-up language. Its texts are the English ones in brackets
 * and full-width letters, so that a Latin letter comes from no bundle.
 */
final class PseudoBundles extends ResourceBundle {

	/** Of the codes that are for private use. */
	static final String LANGUAGE = "qaa-x-test";

	private final ResourceBundle english;

	private PseudoBundles(String name) {
		this.english = ResourceBundle.getBundle(name, Locale.ROOT);
	}

	/** The messages of a language, whether made up or not. */
	static Messages messages(Locale locale) {
		if (!locale.toLanguageTag().equals(LANGUAGE)) {
			return new Messages(locale);
		}
		List<ResourceBundle> bundles = Messages.BUNDLES.stream().<ResourceBundle>map(PseudoBundles::new).toList();
		return new Messages(locale, bundles);
	}

	/** The words that come from no bundle. */
	static List<String> untranslated(String text) {
		return Pattern.compile("[A-Za-z]{2,}").matcher(text).results().map(MatchResult::group).toList();
	}

	@Override
	protected Object handleGetObject(String key) {
		return this.english.containsKey(key) ? translated(key, this.english.getString(key)) : null;
	}

	/** A date is in digits alone; places of values stay as they are. */
	private static String translated(String key, String text) {
		if (key.contains("format.") || key.equals("mail.signIn.until")) {
			return text.replace("MMMM", "MM");
		}
		return "⟦" + Pattern.compile("\\{\\d(,choice,)?|[A-Za-z]+")
			.matcher(text)
			.replaceAll((found) -> found.group().startsWith("{") ? found.group() : wide(found.group())) + "⟧";
	}

	private static String wide(String word) {
		return word.chars()
			.map((letter) -> letter - 'A' + 'Ａ')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	@Override
	public Enumeration<String> getKeys() {
		return this.english.getKeys();
	}

}
