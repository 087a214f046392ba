package com.fadeline.query.words;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;

import static java.util.Map.entry;

/**
 * Formatter of values in English words.
 *
 * @param zone time zone of days and times
 */
public record Words(ZoneId zone) {

	/** Common names of zones and reactions that differ from their constants. */
	private static final Map<String, String> PLAIN = Map.ofEntries(entry("OCCIPITAL", "back of the head"),
			entry("TEMPLE_LEFT", "left temple"), entry("TEMPLE_RIGHT", "right temple"), entry("SIDE_LEFT", "left side"),
			entry("SIDE_RIGHT", "right side"), entry("ERYTHEMA", "redness"), entry("OEDEMA", "swelling"),
			entry("PURPURA", "bruising"), entry("CRUST", "scab or crust"));

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

	/** Returns the day in this time zone. */
	public LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** Formats a day in this time zone, such as {@code 3 May 2026}. */
	public String day(Instant instant) {
		return day(dayOf(instant));
	}

	/** Formats a day, such as {@code 3 May 2026}. */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** Formats a date as far as it is known, such as {@code May 2026}. */
	public static String day(PartialDate date) {
		if (date.month() == null) {
			return String.valueOf(date.year());
		}
		return (date.day() == null) ? MONTH.format(date.first()) : day(date.first());
	}

	/** Formats a moment, such as {@code 3 May 2026 at 14:30}. */
	public String dayAndTime(Instant instant) {
		return day(instant) + " at " + TIME.format(instant.atZone(this.zone));
	}

	/** Formats a duration, such as {@code 45 minutes}. */
	public static String length(Duration duration) {
		return count(duration.toMinutes(), "minute");
	}

	/** Formats a count, such as {@code 1 sitting} or {@code 3 sittings}. */
	public static String count(long number, String thing) {
		return number + " " + thing + ((number == 1) ? "" : "s");
	}

	/** Formats a quantity, such as {@code 1 joule} or {@code 2.5 joules}. */
	public static String count(double number, String thing) {
		return number(number) + " " + thing + ((number == 1) ? "" : "s");
	}

	/** Formats a number with its decimals, up to three. */
	public static String number(Number number) {
		NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
		format.setGroupingUsed(false);
		return format.format(number);
	}

	/** Formats a percentage with at most one decimal, such as {@code 62.5 %}. */
	public static String percent(double percent) {
		NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
		format.setMaximumFractionDigits(1);
		return format.format(percent) + " %";
	}

	/**
	 * Formats an upper-snake name as words, those of the forms if there are plainer ones:
	 * {@code FRONTAL_HAIRLINE} is frontal hairline, {@code OCCIPITAL} back of the head.
	 */
	public static String name(String constant) {
		@Nullable String plain = PLAIN.get(constant);
		if (plain != null) {
			return plain;
		}
		return constant.equals(constant.toUpperCase(Locale.ROOT)) ? constant.toLowerCase(Locale.ROOT).replace('_', ' ')
				: constant;
	}

	/** Formats a constant as words. */
	public static String name(Enum<?> constant) {
		return name(constant.name());
	}

	/** Formats a list, such as {@code crown, left temple and scar}. */
	public static String list(Collection<String> names) {
		List<String> words = names.stream().map(Words::name).toList();
		return (words.size() < 2) ? String.join("", words)
				: String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
	}

	/** Formats zones, such as {@code  on crown and scar}; empty if none are named. */
	public static String on(Collection<String> zones) {
		return zones.isEmpty() ? "" : " on " + list(zones);
	}

}
