package com.fadeline.web.pages;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.api.PartialDate;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Clinics;
import com.fadeline.api.DateKind;
import com.fadeline.api.Finding;
import com.fadeline.api.OpeningHours;
import com.fadeline.api.course.Anaesthetic;
import com.fadeline.api.course.Eyewear;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.LaserSettings;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of values for pages, in the locale of the reader; templates use it as
 * {@code @format}. Times are those of the clinic that they belong to. An unknown value
 * gives an empty text.
 */
@Component("format")
public class MessageFormatter {

	/** So begin findings that are about no rule, but about one field. */
	private static final String STRUCTURE = "structure.";

	private static final Pattern YEAR = Pattern.compile("[yu]+");

	private static final Map<Dates, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

	private static final Pattern PLAIN = Pattern.compile("-?\\d+\\.\\d+");

	private final MessageSource messages;

	private final Clinics clinics;

	private final Clock clock;

	MessageFormatter(MessageSource messages, Clinics clinics, Clock clock) {
		this.messages = messages;
		this.clinics = clinics;
		this.clock = clock;
	}

	/** A message by its key. */
	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, locale());
	}

	/** A message that brings its own words where there are none for it. */
	public String of(MessageSourceResolvable message) {
		return this.messages.getMessage(
				(message instanceof ImplausibleYear year) ? year.asked(today(null).getYear()) : message, locale());
	}

	/** A constant in words, by the key of its simple type and its name. */
	public String name(@Nullable Enum<?> constant) {
		return (constant == null) ? "" : of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

	/**
	 * A zone: one of the presets in words, any other as somebody named it, without
	 * shouting.
	 */
	public String zone(String zone) {
		boolean constant = zone.equals(zone.toUpperCase(Locale.ROOT));
		return word("zone." + zone, constant ? zone.toLowerCase(Locale.ROOT).replace('_', ' ') : zone);
	}

	/** Readings of fading, each with its zone. */
	public String readings(List<Fading> fadings) {
		return fadings.stream()
			.map((fading) -> of("course.fading.zone.of",
					(fading.zone() == null) ? of("course.whole") : zone(fading.zone()), percent(fading.percent())))
			.collect(joining(", "));
	}

	/** Zones as a list. */
	public String zones(Collection<String> zones) {
		return zones.stream().map(this::zone).collect(joining(", "));
	}

	/** A line of laser settings in short. */
	public String settings(LaserSettings line) {
		return of("settings.short", name(line.laser()), Integer.toString(line.wavelengthNm()),
				number(line.fluenceJcm2()), number(line.spotMm()), number(line.pulse().value()),
				name(line.pulse().unit()));
	}

	/** What the eyes were protected with, such as 190–534, 1064 nm · OD 7. */
	public String eyewear(@Nullable Eyewear eyewear) {
		if (eyewear == null) {
			return "";
		}
		String covers = eyewear.coversNm().stream().map(Eyewear.Span::words).collect(joining(", "));
		return joined(covers.isEmpty() ? "" : covers + " nm",
				(eyewear.opticalDensity() == null) ? "" : of("eyewear.density", number(eyewear.opticalDensity())));
	}

	/** A local anaesthetic, such as lidocaine cream · 5 % · 6 g · 45 min. */
	public String anaesthetic(@Nullable Anaesthetic anaesthetic) {
		if (anaesthetic == null) {
			return "";
		}
		return joined((anaesthetic.product() == null) ? "" : anaesthetic.product(), percent(anaesthetic.percent()),
				with(anaesthetic.grams(), "g"), with(anaesthetic.minutes(), "min"),
				Boolean.TRUE.equals(anaesthetic.occlusion()) ? of("anaesthetic.wrapped") : "",
				with(anaesthetic.areaCm2(), "cm²"), (anaesthetic.bodyWeightKg() == null) ? ""
						: of("anaesthetic.weight", number(anaesthetic.bodyWeightKg())));
	}

	private String with(@Nullable Number number, String unit) {
		return (number == null) ? "" : number(number) + " " + unit;
	}

	private static String joined(String... parts) {
		return Stream.of(parts).filter((part) -> !part.isEmpty()).collect(joining(" · "));
	}

	/** What a rule is about; the finding's message has the numbers. */
	public String rule(Finding finding) {
		return rule(finding.rule());
	}

	/** What is wrong, in full; in the words of the rule where there are none here. */
	public String finding(Finding finding, @Nullable ClinicId clinic) {
		return word(sentence(finding), finding.message(),
				finding.values().stream().map((value) -> value(value, clinic)).toArray());
	}

	/** The language in which a finding is told here; null for that of the page. */
	public @Nullable String language(Finding finding) {
		return word(sentence(finding), "").isEmpty() ? Locale.ENGLISH.getLanguage() : null;
	}

	/** A rule may say one thing or another, which differ in how much they name. */
	private static String sentence(Finding finding) {
		return "finding.%s.%d".formatted(finding.rule(), finding.values().size());
	}

	private String value(Finding.Value value, @Nullable ClinicId clinic) {
		return value.texts().stream().map((text) -> switch (value.kind()) {
			case NUMBER -> ungrouped(new BigDecimal(text));
			case DAY -> day(LocalDate.parse(text));
			case MOMENT -> moment(Instant.parse(text), clinic);
			case ZONE -> zone(text);
			case CONSTANT -> word(text, text);
			case FIELD -> word("field." + text, text);
		}).collect(joining(", "));
	}

	/** What the rule of an id is about. */
	public String rule(String rule) {
		return word("rule." + rule, rule.startsWith(STRUCTURE) ? of("rule.structure") : rule);
	}

	/** A message by its key; something else where there is none. */
	public String word(String key, String otherwise, Object... values) {
		return of(new DefaultMessageSourceResolvable(new String[] { key }, values, otherwise));
	}

	/** Such as 3 May 2026. */
	public String day(@Nullable LocalDate day) {
		return (day == null) ? "" : date(FormatStyle.MEDIUM).format(day);
	}

	/** A date as far as it is known, such as 3 May 2026, May 2026 or 2026. */
	public String date(@Nullable PartialDate date) {
		if (date == null) {
			return "";
		}
		return date.exact()
			.map(this::day)
			.orElseGet(() -> DateTimeFormatter.ofPattern((date.month() == null) ? "uuuu" : "LLLL uuuu", locale())
				.format(date.first()));
	}

	/** The day of a moment in a clinic. */
	public String day(@Nullable Instant moment, @Nullable ClinicId clinic) {
		return (moment == null) ? "" : day(dayOf(moment, clinic));
	}

	/** Such as Sunday, 3 May 2026. */
	public String weekday(LocalDate day) {
		return date(FormatStyle.FULL).format(day);
	}

	/** With four digits of the year, also where the language has two. */
	private static DateTimeFormatter date(FormatStyle style) {
		return DATES
			.computeIfAbsent(
					new Dates(style, locale()), (
							dates) -> DateTimeFormatter.ofPattern(
									YEAR.matcher(DateTimeFormatterBuilder.getLocalizedDateTimePattern(dates.style(),
											null, IsoChronology.INSTANCE, dates.locale()))
										.replaceAll("uuuu"),
									dates.locale()));
	}

	/** A style in a language. */
	private record Dates(FormatStyle style, Locale locale) {
	}

	/** Such as 14:30. */
	public String time(@Nullable Instant moment, @Nullable ClinicId clinic) {
		return (moment == null) ? ""
				: DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment.atZone(timeZone(clinic)));
	}

	/** Such as 3 May 2026, 14:30. */
	public String moment(@Nullable Instant moment, @Nullable ClinicId clinic) {
		return (moment == null) ? "" : day(moment, clinic) + ", " + time(moment, clinic);
	}

	/** Such as Sunday, 3 May 2026, 14:30. */
	public String appointment(Instant moment, @Nullable ClinicId clinic) {
		return weekday(dayOf(moment, clinic)) + ", " + time(moment, clinic);
	}

	/** A moment to the second, with its time zone. */
	public String exactly(Instant moment) {
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
			.localizedBy(locale())
			.format(moment.atZone(this.clock.getZone()));
	}

	/** Such as 3 days ago, today, in 2 weeks. */
	public String fromToday(@Nullable LocalDate day, @Nullable ClinicId clinic) {
		if (day == null) {
			return "";
		}
		long days = ChronoUnit.DAYS.between(today(clinic), day);
		if (days == 0) {
			return of("day.today");
		}
		long away = Math.abs(days);
		String key = ((days < 0) ? "day.ago" : "day.ahead")
				+ ((away < 21) ? ".days" : (away < 90) ? ".weeks" : ".months");
		return of(key, (away < 21) ? away : (away < 90) ? away / 7 : away / 30);
	}

	/** The day that it is in a clinic. */
	public LocalDate today(@Nullable ClinicId clinic) {
		return dayOf(this.clock.instant(), clinic);
	}

	/** The day of a moment in a clinic, to compute with. */
	public LocalDate dayOf(Instant moment, @Nullable ClinicId clinic) {
		return LocalDate.ofInstant(moment, timeZone(clinic));
	}

	/** A moment as a field {@code datetime-local} takes it. */
	public String field(Instant moment, @Nullable ClinicId clinic) {
		return TypedMoment.text(moment, timeZone(clinic));
	}

	/**
	 * The earliest that a field of that name can be meant to be, as the field takes it.
	 */
	public String earliest(String type, String field, @Nullable ClinicId clinic) {
		return bound(type, DateKind.of(field).earliest(today(clinic)), LocalTime.MIN);
	}

	/** Likewise the latest. */
	public String latest(String type, String field, @Nullable ClinicId clinic) {
		return bound(type, DateKind.of(field).latest(today(clinic)), LocalTime.of(23, 59));
	}

	/** Of several clinics that where the calendar is furthest on; null without one. */
	public @Nullable ClinicId furthestOn(Collection<ClinicId> clinics) {
		return clinics.stream().max(Comparator.comparing(this::today)).orElse(null);
	}

	private static String bound(String type, LocalDate day, LocalTime time) {
		return type.equals("date") ? day.toString() : day.atTime(time).toString();
	}

	/**
	 * A moment with what the clocks are ahead by, such as 25 October 2026, 02:30
	 * (UTC+02:00).
	 */
	public String clockTime(Instant moment, @Nullable ClinicId clinic) {
		return of("moment.offset", moment(moment, clinic),
				DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(moment.atZone(timeZone(clinic))));
	}

	/** Such as Sunday. */
	public String weekday(DayOfWeek day) {
		return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
	}

	/** When the clinic is open; nothing is known without one. */
	public OpeningHours openingHours(@Nullable ClinicId clinic) {
		return (clinic == null) ? OpeningHours.NONE : this.clinics.of(clinic).openingHours();
	}

	/** Where the days of a clinic begin and end; those of all without one. */
	public ZoneId timeZone(@Nullable ClinicId clinic) {
		return (clinic == null) ? this.clock.getZone() : this.clinics.of(clinic).zone();
	}

	/** Yes or no. */
	public String yesOrNo(boolean yes) {
		return of(yes ? "word.yes" : "word.no");
	}

	/** With at most two decimals. */
	public String number(@Nullable Number number) {
		return (number == null) ? "" : format(number, 2);
	}

	/** A number as it was typed, with the point that the reader uses. */
	public String typed(String text) {
		return PLAIN.matcher(text).matches() ? text.replace('.', decimalPoint()) : text;
	}

	private static char decimalPoint() {
		return DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
	}

	/** Percent, with at most one decimal. */
	public String percent(@Nullable Number percent) {
		return (percent == null) ? "" : of("percent", format(percent, 1));
	}

	/** A part of one, from 0 to 1, as whole percent. */
	public String share(@Nullable Double share) {
		return (share == null) ? "" : of("percent", format(share * 100, 0));
	}

	/** Such as a wavelength. */
	private static String ungrouped(Number number) {
		NumberFormat format = NumberFormat.getInstance(locale());
		format.setGroupingUsed(false);
		return format.format(number);
	}

	private static String format(Number number, int decimals) {
		NumberFormat format = NumberFormat.getInstance(locale());
		format.setMaximumFractionDigits(decimals);
		return format.format(number);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
