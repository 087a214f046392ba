package com.fadeline.web.pages;

import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Reads numbers as people type them: digits with at most one comma or point. Whatever
 * else a programming language takes for a number is none here.
 */
final class TypedNumbers {

	private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]{1,30}|[0-9]{0,30}[.,][0-9]{1,30})");

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

	/** A comma or point that may group thousands as well as begin decimals. */
	private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

	private TypedNumbers() {
	}

	/**
	 * A number with decimals.
	 * @throws FormMistakeException if it can be read as two numbers
	 * @throws NumberFormatException if it is none
	 */
	static Double number(String field, String text) {
		if (!DECIMAL.matcher(text).matches()) {
			throw new NumberFormatException(text);
		}
		if (GROUPED.matcher(text).matches() && text.indexOf(decimalPoint()) < 0) {
			throw new FormMistakeException(field,
					new DefaultMessageSourceResolvable(new String[] { "mistake.grouped" }, new Object[] { text,
							text.replaceFirst("[.,]", String.valueOf(decimalPoint())).replaceFirst("[.,]?0+$", ""),
							text.replaceFirst("[.,]", "") }));
		}
		return Double.valueOf(text.replace(',', '.'));
	}

	/**
	 * A whole number.
	 * @throws NumberFormatException if it is none, or too large
	 */
	static Integer whole(String text) {
		long number = count(text);
		if (number != (int) number) {
			throw new NumberFormatException(text);
		}
		return (int) number;
	}

	/** The same of up to eighteen digits. */
	static Long count(String text) {
		if (!WHOLE.matcher(text).matches()) {
			throw new NumberFormatException(text);
		}
		return Long.valueOf(text);
	}

	private static char decimalPoint() {
		return DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()).getDecimalSeparator();
	}

}
