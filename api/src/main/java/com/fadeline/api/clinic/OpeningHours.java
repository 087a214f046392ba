package com.fadeline.api.clinic;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a clinic's opening hours, in its local time. The hours of a missing
 * weekday are unknown and checked nowhere; one without spans is closed.
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> days) {

	/** Opening hours of a clinic that has set none. */
	public static final OpeningHours NONE = new OpeningHours(Map.of());

	private static final String CLOSED = "closed";

	private static final Set<String> CLOSED_WORDS = Set.of(CLOSED, "geschlossen", "zu");

	private static final int MOST_SPANS = 4;

	private static final Pattern SPAN = Pattern
		.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*[-\u2013\u2014]\\s*([0-9]{1,2})(?:[:.]([0-9]{2}))?");

	public OpeningHours {
		Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
		days.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
		days = Collections.unmodifiableMap(copy);
	}

	/**
	 * Value object of a span from one time to another of a day.
	 *
	 * @param to midnight is the end of the day
	 */
	public record Span(LocalTime from, LocalTime to) {

		/**
		 * @throws IllegalArgumentException if it does not end after it begins
		 */
		public Span {
			if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
				throw new IllegalArgumentException("%s to %s does not end after it begins".formatted(from, to));
			}
		}

		/** Returns the moment at which it begins on a day, the earlier of two. */
		public Instant begins(LocalDate day, ZoneId zone) {
			return day.atTime(this.from).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
		}

		/** Returns the moment at which it ends on a day, the later of two. */
		public Instant ends(LocalDate day, ZoneId zone) {
			LocalDate last = endsAtMidnight() ? day.plusDays(1) : day;
			return last.atTime(this.to).atZone(zone).withLaterOffsetAtOverlap().toInstant();
		}

		private boolean holds(Instant start, Instant end, LocalDate day, ZoneId zone) {
			return !start.isBefore(begins(day, zone)) && !end.isAfter(ends(day, zone));
		}

		private boolean endsAtMidnight() {
			return this.to.equals(LocalTime.MIDNIGHT);
		}

		private boolean contains(LocalTime time) {
			return !time.isBefore(this.from) && (endsAtMidnight() || time.isBefore(this.to));
		}

		@Override
		public String toString() {
			return this.from + "-" + (endsAtMidnight() ? "24:00" : this.to.toString());
		}

	}

	/**
	 * Parses the hours of weekdays, such as 09:00-12:30, 14:00-18:00 or closed.
	 * @throws IllegalArgumentException if one of them cannot be parsed
	 */
	public static OpeningHours of(Map<DayOfWeek, String> texts) {
		Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
		texts.forEach((day, text) -> days.put(day, spans(text)));
		return new OpeningHours(days);
	}

	/**
	 * Returns one weekday's hours in canonical form.
	 * @throws IllegalArgumentException if they cannot be parsed, with the expected form
	 */
	public static String canonical(String text) {
		return text(spans(text));
	}

	private static List<Span> spans(String text) {
		if (CLOSED_WORDS.contains(text.strip().toLowerCase(Locale.ROOT))) {
			return List.of();
		}
		List<Span> spans = new ArrayList<>();
		for (String part : text.strip().split("\\s*[,;]\\s*", -1)) {
			spans.add(part(text, part));
		}
		spans.sort(Comparator.comparing(Span::from));
		for (int i = 1; i < spans.size(); i++) {
			LocalTime before = spans.get(i - 1).to();
			if (before.equals(LocalTime.MIDNIGHT) || !before.isBefore(spans.get(i).from())) {
				throw new IllegalArgumentException(
						"'%s' overlaps or has no break; write such hours as one".formatted(text));
			}
		}
		if (spans.size() > MOST_SPANS) {
			throw new IllegalArgumentException("'%s' has more than %d times".formatted(text, MOST_SPANS));
		}
		return spans;
	}

	private static Span part(String text, String part) {
		Matcher times = SPAN.matcher(part);
		if (!times.matches()) {
			throw unreadable(text);
		}
		try {
			boolean midnight = times.group(3).equals("24") && (times.group(4) == null || times.group(4).equals("00"));
			return new Span(time(times.group(1), times.group(2)),
					midnight ? LocalTime.MIDNIGHT : time(times.group(3), times.group(4)));
		}
		catch (DateTimeException ex) {
			throw unreadable(text);
		}
	}

	private static LocalTime time(String hour, @Nullable String minute) {
		return LocalTime.of(Integer.parseInt(hour), (minute != null) ? Integer.parseInt(minute) : 0);
	}

	private static IllegalArgumentException unreadable(String text) {
		return new IllegalArgumentException(
				"'%s' cannot be read; write hours such as 09:00-12:30, 14:00-18:00, or closed".formatted(text));
	}

	private static String text(List<Span> spans) {
		return spans.isEmpty() ? CLOSED : spans.stream().map(Span::toString).collect(Collectors.joining(", "));
	}

	/**
	 * Returns one span in canonical form, such as 14:00-18:00.
	 * @throws IllegalArgumentException if it cannot be parsed, or is none or several
	 */
	public static Span span(String text) {
		List<Span> spans = spans(text);
		if (spans.size() != 1) {
			throw new IllegalArgumentException("'%s' is not one time; write one such as 14:00-18:00".formatted(text));
		}
		return spans.getFirst();
	}

	/** Returns the hours of a weekday; empty if not known, no spans if closed. */
	public Optional<List<Span>> on(DayOfWeek day) {
		return Optional.ofNullable(this.days.get(day));
	}

	/** Returns the known weekdays, in words. */
	public Map<DayOfWeek, String> texts() {
		Map<DayOfWeek, String> texts = new EnumMap<>(DayOfWeek.class);
		this.days.forEach((day, spans) -> texts.put(day, text(spans)));
		return texts;
	}

	/** Returns the hours of a weekday in words; empty if not known. */
	public String text(DayOfWeek day) {
		List<Span> spans = this.days.get(day);
		return (spans == null) ? "" : text(spans);
	}

	/**
	 * Returns whether a clinic in a time zone is open from start to end, both included;
	 * true also if not known.
	 */
	public boolean hold(Instant start, Instant end, ZoneId zone) {
		LocalDate day = LocalDate.ofInstant(start, zone);
		List<Span> spans = this.days.get(day.getDayOfWeek());
		return spans == null || spans.stream().anyMatch((span) -> span.holds(start, end, day, zone));
	}

	/** Returns the first day from that one on that is not closed; that day if all are. */
	public LocalDate firstOpen(LocalDate from) {
		return from.datesUntil(from.plusWeeks(1))
			.filter((day) -> !List.of().equals(this.days.get(day.getDayOfWeek())))
			.findFirst()
			.orElse(from);
	}

	/**
	 * Returns that time of a day, or the next opening time if the clinic is closed then.
	 */
	public LocalTime openAt(LocalDate day, LocalTime wanted) {
		List<Span> spans = this.days.get(day.getDayOfWeek());
		if (spans == null || spans.isEmpty() || spans.stream().anyMatch((span) -> span.contains(wanted))) {
			return wanted;
		}
		return spans.stream()
			.map(Span::from)
			.filter(wanted::isBefore)
			.findFirst()
			.orElseGet(() -> spans.getFirst().from());
	}

}
