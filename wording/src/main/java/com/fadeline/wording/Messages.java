package com.fadeline.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages of some bundles in one language. A language without a bundle of its own has
 * the messages of the default, English.
 */
public final class Messages {

	/** Bundles of this module. */
	public static final List<String> BUNDLES = List.of("messages/words", "messages/history", "messages/attention",
			"messages/mail");

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** Parsed messages, of which there are as many as in the bundles. */
	private static final Map<Pattern, MessageFormat> PATTERNS = new ConcurrentHashMap<>();

	private final Locale locale;

	private final List<ResourceBundle> bundles;

	/** Creates the messages of this module's bundles. */
	public Messages(Locale locale) {
		this(locale, BUNDLES.stream().map((name) -> ResourceBundle.getBundle(name, locale, NO_FALLBACK)).toList());
	}

	Messages(Locale locale, List<ResourceBundle> bundles) {
		this.locale = locale;
		this.bundles = bundles;
	}

	/** Returns the language and country of the messages. */
	public Locale locale() {
		return this.locale;
	}

	/**
	 * Returns a message with its values.
	 * @throws MissingResourceException if no bundle has it
	 */
	public String of(String key, Object... values) {
		return find(key, values)
			.orElseThrow(() -> new MissingResourceException("No bundle has " + key, BUNDLES.toString(), key));
	}

	/** Returns a message with its values; empty if no bundle has it. */
	public Optional<String> find(String key, Object... values) {
		return this.bundles.stream()
			.filter((bundle) -> bundle.containsKey(key))
			.findFirst()
			.map((bundle) -> format(bundle.getString(key), values));
	}

	/** A message without values is no pattern: its apostrophes stay. */
	private String format(String message, Object... values) {
		return (values.length == 0) ? message : parsed(message).format(values);
	}

	/** Returns a copy, since a format serves one thread at a time. */
	private MessageFormat parsed(String message) {
		return (MessageFormat) PATTERNS
			.computeIfAbsent(new Pattern(message, this.locale),
					(pattern) -> new MessageFormat(pattern.message(), pattern.locale()))
			.clone();
	}

	/** Cache key of a message in a language. */
	private record Pattern(String message, Locale locale) {
	}

}
