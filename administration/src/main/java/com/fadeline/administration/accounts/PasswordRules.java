package com.fadeline.administration.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Policy of which passwords may be chosen: none that guessers try first (OWASP ASVS 5.0,
 * 6.2.4, 6.2.11, 6.2.12; NIST SP 800-63B, 3.1.1.2). It requires no kinds of characters.
 */
final class PasswordRules {

	private static final int FEWEST_CHARACTERS = 5;

	/** Least length of the rest without names, digits and signs. */
	private static final int SHORTEST_CORE = 6;

	/** Least length of a part of a name that counts when found in a password. */
	private static final int SHORTEST_PART = 4;

	/**
	 * Largest share of a password that may be steps along a row of keys, of letters or of
	 * digits.
	 */
	private static final double MOST_STEPS = 0.6;

	private static final List<String> ROWS = Stream
		.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm",
				"azertyuiop", "qsdfghjklm", "wxcvbn")
		.flatMap((row) -> Stream.of(row, new StringBuilder(row).reverse().toString()))
		.toList();

	private static final Pattern REPEATED = Pattern.compile("(.{1,8}?)\\1+.{0,2}");

	private static final Set<String> COMMON = common();

	private PasswordRules() {
	}

	/**
	 * Returns the fault of a password; null if it may be chosen.
	 * @param names the names of its owner
	 */
	static @Nullable Fault fault(String password, Collection<String> names) {
		if (password.length() < AdminProperties.SHORTEST || password.length() > PasswordSignIn.LONGEST_PASSWORD) {
			return new Fault("length", "has %d characters; choose one of %d to %d".formatted(password.length(),
					AdminProperties.SHORTEST, PasswordSignIn.LONGEST_PASSWORD));
		}
		String plain = password.toLowerCase(Locale.ROOT);
		if (plain.chars().distinct().count() < FEWEST_CHARACTERS || REPEATED.matcher(plain).matches()
				|| steps(plain) >= MOST_STEPS * (plain.length() - 1)) {
			return new Fault("pattern", "repeats itself or runs along the keys; choose one that is harder to guess");
		}
		String core = core(plain, Stream.of());
		if (COMMON.contains(plain) || COMMON.contains(core) || COMMON.contains(letters(core))) {
			return new Fault("common", "is among those that guessers try first; choose another, such as four words");
		}
		if (core(plain, parts(names)).length() < SHORTEST_CORE) {
			return new Fault("name", "is little more than a name and digits; choose one that is harder to guess");
		}
		return null;
	}

	/**
	 * Value object of why a password may not be chosen.
	 *
	 * @param kind last segment of the key of the message in the page texts
	 */
	record Fault(String kind, String message) {
	}

	/** Returns the parts of the names, the longest first, with that of the product. */
	private static Stream<String> parts(Collection<String> names) {
		return Stream.concat(Stream.of("fadeline", "password", "passwort"), names.stream())
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.flatMap((name) -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}]+"))))
			.filter((part) -> part.length() >= SHORTEST_PART)
			.distinct()
			.sorted((one, other) -> Integer.compare(other.length(), one.length()));
	}

	/** Returns the text without some words, and without digits and signs around it. */
	private static String core(String plain, Stream<String> without) {
		String rest = plain;
		for (String part : without.toList()) {
			rest = rest.replace(part, "");
		}
		return rest.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
	}

	/** Returns the text with the letters that digits and signs replace. */
	private static String letters(String text) {
		return text.replace('0', 'o')
			.replace('1', 'l')
			.replace('3', 'e')
			.replace('4', 'a')
			.replace('5', 's')
			.replace('@', 'a')
			.replace('$', 's')
			.replace('!', 'i');
	}

	private static long steps(String plain) {
		long steps = 0;
		for (int i = 1; i < plain.length(); i++) {
			String pair = plain.substring(i - 1, i + 1);
			if (pair.charAt(0) == pair.charAt(1) || ROWS.stream().anyMatch((row) -> row.contains(pair))) {
				steps++;
			}
		}
		return steps;
	}

	private static Set<String> common() {
		try (InputStream file = Objects
			.requireNonNull(PasswordRules.class.getResourceAsStream("/common-passwords.txt"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.lines().filter((line) -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
