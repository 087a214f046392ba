package com.fadeline.web.pages;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.DateKind;
import com.fadeline.api.PartialDate;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.id.ClinicId;
import com.fadeline.wording.LocaleFormat;
import com.fadeline.wording.Wording;

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

	private final MessageSource messages;

	private final Clinics clinics;

	private final Clock clock;

	MessageFormatter(MessageSource messages, Clinics clinics, Clock clock) {
		this.messages = messages;
		this.clinics = clinics;
		this.clock = clock;
	}

	/** Returns a message by its key. */
	public String of(String key, Object... values) {
		return this.messages.getMessage(key, values, locale());
	}

	/** Returns a message, by default its own text if no bundle has it. */
	public String of(MessageSourceResolvable message) {
		return this.messages.getMessage(
				(message instanceof ImplausibleYear year) ? year.asked(today(null).getYear()) : message, locale());
	}

	/** Returns a constant in words, by the key of its simple type and its name. */
	public String name(@Nullable Enum<?> constant) {
		return (constant == null) ? "" : of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
	}

	/**
	 * Returns a zone: a preset in words, any other as it was named, though not in
	 * capitals.
	 */
	public String zone(String zone) {
		return word("zone." + zone, Wording.asNamed(zone));
	}

	/** Returns readings of fading, each with its zone. */
	public String readings(List<Fading> fadings) {
		return fadings.stream()
			.map((fading) -> of("course.fading.zone.of",
					(fading.zone() == null) ? of("course.whole") : zone(fading.zone()), percent(fading.percent())))
			.collect(joining(", "));
	}

	/** Returns zones as a list. */
	public String zones(Collection<String> zones) {
		return zones.stream().map(this::zone).collect(joining(", "));
	}

	/** Returns a message by its key, or a default if there is none. */
	public String word(String key, String otherwise, Object... values) {
		return of(new DefaultMessageSourceResolvable(new String[] { key }, values, otherwise));
	}

	/** Returns a day, such as 3 May 2026. */
	public String day(@Nullable LocalDate day) {
		return (day == null) ? "" : format().day(day);
	}

	/** Returns a date as far as it is known, such as 3 May 2026, May 2026 or 2026. */
	public String date(@Nullable PartialDate date) {
		return (date == null) ? "" : format().date(date);
	}

	/** Returns the day of a moment in a clinic. */
	public String day(@Nullable Instant moment, @Nullable ClinicId clinic) {
		return (moment == null) ? "" : day(dayOf(moment, clinic));
	}

	/** Returns a day with its weekday, such as Sunday, 3 May 2026. */
	public String weekday(LocalDate day) {
		return format().weekday(day);
	}

	/** Returns a time, such as 14:30. */
	public String time(@Nullable Instant moment, @Nullable ClinicId clinic) {
		return (moment == null) ? "" : format().time(moment.atZone(timeZone(clinic)));
	}

	/** Returns a moment, such as 3 May 2026, 14:30. */
	public String moment(@Nullable Instant moment, @Nullable ClinicId clinic) {
		return (moment == null) ? "" : day(moment, clinic) + ", " + time(moment, clinic);
	}

	/** Returns an appointment, such as Sunday, 3 May 2026, 14:30. */
	public String appointment(Instant moment, @Nullable ClinicId clinic) {
		return weekday(dayOf(moment, clinic)) + ", " + time(moment, clinic);
	}

	/** Returns a moment to the second, with its time zone. */
	public String exactly(Instant moment) {
		return format().exactly(moment.atZone(this.clock.getZone()));
	}

	/** Returns the distance of a day, such as 3 days ago, today, in 2 weeks. */
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

	/** Returns today's date in a clinic. */
	public LocalDate today(@Nullable ClinicId clinic) {
		return dayOf(this.clock.instant(), clinic);
	}

	/** Returns the day of a moment in a clinic as a date for computation. */
	public LocalDate dayOf(Instant moment, @Nullable ClinicId clinic) {
		return LocalDate.ofInstant(moment, timeZone(clinic));
	}

	/** Returns a moment as the value of a {@code datetime-local} field. */
	public String field(Instant moment, @Nullable ClinicId clinic) {
		return TypedMoment.text(moment, timeZone(clinic));
	}

	/** Returns the earliest plausible value of a field of that name. */
	public String earliest(String type, String field, @Nullable ClinicId clinic) {
		return bound(type, DateKind.of(field).earliest(today(clinic)), LocalTime.MIN);
	}

	/** Returns the latest plausible value of a field of that name. */
	public String latest(String type, String field, @Nullable ClinicId clinic) {
		return bound(type, DateKind.of(field).latest(today(clinic)), LocalTime.of(23, 59));
	}

	/** Returns the clinic with the latest current date; null if there is no clinic. */
	public @Nullable ClinicId furthestOn(Collection<ClinicId> clinics) {
		return clinics.stream().max(Comparator.comparing(this::today)).orElse(null);
	}

	private static String bound(String type, LocalDate day, LocalTime time) {
		return type.equals("date") ? day.toString() : day.atTime(time).toString();
	}

	/**
	 * Returns a moment with its UTC offset, such as 25 October 2026, 02:30 (UTC+02:00).
	 */
	public String clockTime(Instant moment, @Nullable ClinicId clinic) {
		return of("moment.offset", moment(moment, clinic),
				DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(moment.atZone(timeZone(clinic))));
	}

	/** Returns a weekday, such as Sunday. */
	public String weekday(DayOfWeek day) {
		return format().weekday(day);
	}

	/** Returns the opening hours of a clinic; none without a clinic. */
	public OpeningHours openingHours(@Nullable ClinicId clinic) {
		return (clinic == null) ? OpeningHours.NONE : this.clinics.of(clinic).openingHours();
	}

	/** Returns the time zone of a clinic; the default one without a clinic. */
	public ZoneId timeZone(@Nullable ClinicId clinic) {
		return (clinic == null) ? this.clock.getZone() : this.clinics.of(clinic).zone();
	}

	/** Returns yes or no. */
	public String yesOrNo(boolean yes) {
		return of(yes ? "word.yes" : "word.no");
	}

	/** Returns a number with at most two decimals. */
	public String number(@Nullable Number number) {
		return (number == null) ? "" : format().number(number, 2);
	}

	/** Returns a number as it was typed, with the decimal separator of the locale. */
	public String typed(String text) {
		return format().typed(text);
	}

	/** Returns percent with at most one decimal. */
	public String percent(@Nullable Number percent) {
		return (percent == null) ? "" : of("percent", format().number(percent, 1));
	}

	/** Returns a share from 0 to 1 as whole percent. */
	public String share(@Nullable Double share) {
		return (share == null) ? "" : of("percent", format().number(share * 100, 0));
	}

	/** Returns a number without grouping, such as a wavelength. */
	String ungrouped(Number number) {
		return format().ungrouped(number, 3);
	}

	private static LocaleFormat format() {
		return new LocaleFormat(locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
