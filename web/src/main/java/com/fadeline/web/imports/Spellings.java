package com.fadeline.web.imports;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of numbers as people and spreadsheets write them. Ambiguous input is rejected,
 * not guessed.
 */
final class Spellings {

	private static final Pattern NUMBER = Pattern.compile("([+-]?)([0-9]{1,9})(?:([.,])([0-9]{1,9}))?");

	private Spellings() {
	}

	/** Returns the text without blanks of any kind at its ends. */
	static String stripped(String text) {
		return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
	}

	/**
	 * Parses a number with a point or a comma before its decimals.
	 * @throws IllegalArgumentException if it is no number, or ambiguous; the message
	 * describes the expected form
	 */
	static BigDecimal number(String text) {
		Matcher parts = NUMBER.matcher(stripped(text).replace('\u2212', '-'));
		if (!parts.matches()) {
			throw new IllegalArgumentException("write digits, with a point before decimals, such as 2.4");
		}
		String whole = parts.group(2);
		String decimals = parts.group(4);
		if (decimals != null && decimals.length() == 3 && whole.length() <= 3 && !whole.startsWith("0")) {
			throw new IllegalArgumentException(
					"it can mean %1$s%2$s or %1$s.%2$s; write the number you mean without quotation marks"
						.formatted(whole, decimals));
		}
		return new BigDecimal(parts.group(1) + whole + ((decimals == null) ? "" : "." + decimals));
	}

}
