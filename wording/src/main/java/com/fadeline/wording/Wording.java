package com.fadeline.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;

/**
 * Formatter of values as parts of sentences, in one language and time zone. The formats
 * are messages, too, with the prefix {@code told.}.
 */
public final class Wording {

	private static final Wording ENGLISH = new Wording(Locale.ENGLISH, ZoneOffset.UTC);

	private final Messages messages;

	private final ZoneId zone;

	private final DateTimeFormatter day;

	private final DateTimeFormatter month;

	private final DateTimeFormatter time;

	public Wording(Locale locale, ZoneId zone) {
		this(new Messages(locale), zone);
	}

	Wording(Messages messages, ZoneId zone) {
		Locale locale = messages.locale();
		this.messages = messages;
		this.zone = zone;
		this.day = DateTimeFormatter.ofPattern(of("format.day"), locale);
		this.month = DateTimeFormatter.ofPattern(of("format.month"), locale);
		this.time = DateTimeFormatter.ofPattern(of("format.time"), locale);
	}

	private Wording(Wording other, ZoneId zone) {
		this.messages = other.messages;
		this.zone = zone;
		this.day = other.day;
		this.month = other.month;
		this.time = other.time;
	}

	/** Returns the wording of programs, in the default language. */
	public static Wording english(ZoneId zone) {
		return new Wording(ENGLISH, zone);
	}

	/** Returns the message {@code told.KEY}. */
	public String of(String key, Object... values) {
		return this.messages.of("told." + key, values);
	}

	/** Returns the time zone of days and times. */
	public ZoneId zone() {
		return this.zone;
	}

	/** Returns the day in this time zone. */
	public LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** Formats a day in this time zone, such as {@code 3 May 2026}. */
	public String day(Instant instant) {
		return day(dayOf(instant));
	}

	/** Formats a day, such as {@code 3 May 2026}. */
	public String day(LocalDate day) {
		return this.day.format(day);
	}

	/** Formats a date as far as it is known, such as {@code May 2026}. */
	public String day(PartialDate date) {
		if (date.month() == null) {
			return String.valueOf(date.year());
		}
		return ((date.day() == null) ? this.month : this.day).format(date.first());
	}

	/** Formats a moment, such as {@code 3 May 2026 at 14:30}. */
	public String dayAndTime(Instant instant) {
		return of("moment", day(instant), this.time.format(instant.atZone(this.zone)));
	}

	/**
	 * Formats a quantity, such as {@code 1 sitting} or {@code 2.5 joules}.
	 * @param unit last segment of the message {@code told.count.UNIT}
	 */
	public String count(Number number, String unit) {
		return of("count." + unit, number, number(number));
	}

	/** Formats a number with its decimals, up to three. */
	public String number(Number number) {
		return number(number, 3);
	}

	/** Formats a percentage with at most one decimal, such as {@code 62.5 %}. */
	public String percent(double percent) {
		return of("percent", number(percent, 1));
	}

	String number(Number number, int decimals) {
		return new LocaleFormat(this.messages.locale()).ungrouped(number, decimals);
	}

	/**
	 * Formats a constant as words: the message {@code told.TYPE.CONSTANT} if sentences
	 * need other words than labels, else {@code TYPE.CONSTANT}.
	 */
	public String name(Enum<?> constant) {
		String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
		return this.messages.find("told." + key).orElseGet(() -> this.messages.of(key));
	}

	/** Formats the words of a person, after a sentence. */
	public String quoted(String words) {
		return of("ownWords", words);
	}

	/** Formats the grade that a client gave a reaction, as the client chose it. */
	String clientGrade(int grade) {
		return this.messages.of("ClientGrade." + grade);
	}

	/** Formats a zone: a preset in words, any other as it was named, not in capitals. */
	public String zone(String zone) {
		return this.messages.find("zone." + zone).orElseGet(() -> asNamed(zone));
	}

	/** Returns a zone that is no preset as it was named, though not in capitals. */
	public static String asNamed(String zone) {
		return zone.equals(zone.toUpperCase(Locale.ROOT)) ? zone.toLowerCase(Locale.ROOT).replace('_', ' ') : zone;
	}

	/** Formats zones, such as {@code crown, left temple and scar}. */
	public String zones(Collection<String> zones) {
		return list(zones.stream().map(this::zone).toList());
	}

	/**
	 * Formats zones as a part of a sentence, such as {@code  on crown and scar}; empty if
	 * there are none.
	 * @param sentence the sentence with the message {@code told.SENTENCE.on}
	 */
	public String on(String sentence, Collection<String> zones) {
		return zones.isEmpty() ? "" : of(sentence + ".on", zones(zones));
	}

	/** Formats a list, such as {@code crown, left temple and scar}. */
	public String list(List<String> texts) {
		return list("list", texts);
	}

	/**
	 * Joins texts by the message {@code told.KEY}, the last one by {@code told.KEY.end}.
	 */
	String list(String key, List<String> texts) {
		String all = texts.isEmpty() ? "" : texts.getFirst();
		for (int index = 1; index < texts.size(); index++) {
			all = of((index == texts.size() - 1) ? key + ".end" : key, all, texts.get(index));
		}
		return all;
	}

	/**
	 * Formats a rule that was broken, as a part of a sentence: the message
	 * {@code told.rule.ID}, else its label. Only an id that this version does not know
	 * has neither.
	 */
	String rule(String rule) {
		return this.messages.find("told.rule." + rule)
			.or(() -> this.messages.find("rule." + rule))
			.orElseGet(() -> of("rule.other"));
	}

	/** Formats an optional part of a sentence; empty if its value is unknown. */
	String part(String key, @Nullable Object value) {
		return (value == null) ? "" : of(key, value);
	}

}
