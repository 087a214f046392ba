package com.fadeline.query.client;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Digits by which phone numbers are compared, without what is only dialled: + or 00, a
 * leading 0, "(0)" and an extension. A number with its country ends with the same number
 * without it, so no country has to be known.
 */
final class PhoneDigits {

	/** Last digits that tell a number, with and without a country code. */
	static final int TELLING = 7;

	/**
	 * Last digits that are the same whatever is dialled before them: Russia has 8 in
	 * place of +7.
	 */
	static final int SUBSCRIBER = 9;

	private static final Pattern TRUNK = Pattern.compile("\\(\\s*0\\s*\\)");

	private static final Pattern EXTENSION = Pattern.compile("(?is)(ext|[x#;]).*");

	private static final Pattern PREFIX = Pattern.compile("^00?");

	private static final int DECIMAL = 10;

	private PhoneDigits() {
	}

	/** Returns the digits; null if there are none. */
	static @Nullable String of(@Nullable String phone) {
		if (phone == null) {
			return null;
		}
		String number = EXTENSION.matcher(TRUNK.matcher(phone).replaceAll("")).replaceFirst("");
		StringBuilder digits = new StringBuilder();
		number.codePoints()
			.map((letter) -> Character.digit(letter, DECIMAL))
			.filter((digit) -> digit >= 0)
			.forEach(digits::append);
		String dialled = digits.toString();
		String compared = number.strip().startsWith("+") ? dialled : PREFIX.matcher(dialled).replaceFirst("");
		return compared.isEmpty() ? null : compared;
	}

}
