package com.fadeline.web.pages;

import java.text.DecimalFormatSymbols;
import java.util.regex.Pattern;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Parser of numbers as people type them: digits with at most one comma or point. Other
 * notations of programming languages are rejected.
 */
final class TypedNumbers {

	private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]{1,30}|[0-9]{0,30}[.,][0-9]{1,30})");

	private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,18}");

	/** Numbers whose comma or point may group thousands or begin decimals. */
	private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

	private TypedNumbers() {
	}

	/**
	 * Returns a number with decimals.
	 * @throws FormMistakeException if the number is ambiguous
	 * @throws NumberFormatException if it is not a number
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
	 * Returns a whole number.
	 * @throws NumberFormatException if it is not a whole number, or too large
	 */
	static Integer whole(String text) {
		long number = count(text);
		if (number != (int) number) {
			throw new NumberFormatException(text);
		}
		return (int) number;
	}

	/** Returns a whole number of up to eighteen digits. */
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
