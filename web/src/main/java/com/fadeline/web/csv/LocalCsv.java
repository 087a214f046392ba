package com.fadeline.web.csv;

import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import com.fadeline.wording.LocaleFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writer of a table as CSV in the form that a spreadsheet set to the same language reads:
 * with a byte order mark, as Excel takes UTF-8 for something else without one; with
 * semicolons where the comma is the decimal separator; and with text that looks like a
 * formula, a number or a date kept as text by an apostrophe.
 */
final class LocalCsv {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final int DECIMALS = 4;

	/**
	 * 2.4, 2-4, 1/2, 3:15, 1e5, 5 Jan, 1. März 26: read as a number, a date or a time.
	 */
	private static final Pattern READ_AS_A_VALUE = Pattern
		.compile("\\d[\\d.,:/\\-\\s]*%?|\\d+[eE]\\d+|\\d{1,2}[.\\s/-]*\\p{L}{3,9}\\.?[\\s/-]*\\d{0,4}");

	private final LocaleFormat format;

	private final char separator;

	private final DateTimeFormatter days;

	LocalCsv(Locale locale) {
		this.format = new LocaleFormat(locale);
		boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
		this.separator = comma ? ';' : ',';
		this.days = locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? DateTimeFormatter.ofPattern("dd.MM.uuuu")
				: DateTimeFormatter.ISO_LOCAL_DATE;
	}

	byte[] write(Spreadsheet sheet) {
		StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
		line(sheet.headings(), text);
		sheet.rows().forEach((row) -> line(row, text));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void line(List<? extends @Nullable Object> cells, StringBuilder text) {
		StringJoiner line = new StringJoiner(String.valueOf(this.separator), "", "\r\n");
		cells.forEach((cell) -> line.add(cell(cell)));
		text.append(line);
	}

	private String cell(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Number number -> this.format.ungrouped(number, DECIMALS);
			case LocalDate day -> this.days.format(day);
			default -> quoted(kept(value.toString()));
		};
	}

	private static String kept(String text) {
		return READ_AS_A_VALUE.matcher(text).matches() ? "'" + text : SpreadsheetText.guarded(text);
	}

	private String quoted(String text) {
		boolean plain = text.chars().noneMatch((letter) -> letter == this.separator || letter == '"' || letter < ' ');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
