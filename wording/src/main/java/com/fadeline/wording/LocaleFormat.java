package com.fadeline.wording;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fadeline.api.PartialDate;

/** Formatter of dates and numbers as the country and language of a reader write them. */
public record LocaleFormat(Locale locale) {

	private static final Pattern YEAR = Pattern.compile("[yu]+");

	private static final Pattern PLAIN = Pattern.compile("-?\\d+\\.\\d+");

	private static final Map<Dates, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

	private static final Map<Numbers, NumberFormat> NUMBERS = new ConcurrentHashMap<>();

	/** Formats a day, such as 3 May 2026. */
	public String day(LocalDate day) {
		return date(FormatStyle.MEDIUM).format(day);
	}

	/** Formats a day with its weekday, such as Sunday, 3 May 2026. */
	public String weekday(LocalDate day) {
		return date(FormatStyle.FULL).format(day);
	}

	/** Formats a weekday, such as Sunday. */
	public String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, this.locale);
	}

	/** Formats a date as far as it is known, such as 3 May 2026, May 2026 or 2026. */
	public String date(PartialDate date) {
		return date.exact()
			.map(this::day)
			.orElseGet(() -> DateTimeFormatter.ofPattern((date.month() == null) ? "uuuu" : "LLLL uuuu", this.locale)
				.format(date.first()));
	}

	/** Formats a time of day, such as 14:30. */
	public String time(ZonedDateTime moment) {
		return DateTimeFormatter.ofPattern("HH:mm", this.locale).format(moment);
	}

	/** Formats a moment to the second, with its time zone. */
	public String exactly(ZonedDateTime moment) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
			.localizedBy(this.locale)
			.format(moment);
	}

	/** Formats a number with at most so many decimals. */
	public String number(Number number, int decimals) {
		return format(number, decimals, true);
	}

	/** Formats a number without grouping, such as a wavelength. */
	public String ungrouped(Number number, int decimals) {
		return format(number, decimals, false);
	}

	/** Formats a number as it was typed, with the decimal separator of the locale. */
	public String typed(String text) {
		return PLAIN.matcher(text).matches()
				? text.replace('.', DecimalFormatSymbols.getInstance(this.locale).getDecimalSeparator()) : text;
	}

	private String format(Number number, int decimals, boolean grouped) {
		NumberFormat format = NUMBERS.computeIfAbsent(new Numbers(decimals, grouped, this.locale), Numbers::toFormat);
		// A copy, since a format serves one thread at a time.
		return ((NumberFormat) format.clone()).format(number);
	}

	/** Returns a format whose year has four digits, even where the locale has two. */
	private DateTimeFormatter date(FormatStyle style) {
		return DATES.computeIfAbsent(new Dates(style, this.locale), (dates) -> {
			String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(dates.style(), null,
					IsoChronology.INSTANCE, dates.locale());
			return DateTimeFormatter.ofPattern(YEAR.matcher(pattern).replaceAll("uuuu"), dates.locale());
		});
	}

	/** Cache key of a style in a locale. */
	private record Dates(FormatStyle style, Locale locale) {
	}

	/** Cache key of a way to write numbers in a locale. */
	private record Numbers(int decimals, boolean grouped, Locale locale) {

		NumberFormat toFormat() {
			NumberFormat format = NumberFormat.getInstance(this.locale);
			format.setGroupingUsed(this.grouped);
			format.setMaximumFractionDigits(this.decimals);
			return format;
		}

	}

}
