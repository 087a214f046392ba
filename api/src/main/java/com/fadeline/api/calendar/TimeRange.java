package com.fadeline.api.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.clinic.OpeningHours;

/** Value object of the time from a start to an end, the end not included. */
public record TimeRange(Instant start, Instant end) {

	/**
	 * @throws IllegalArgumentException if it does not end after it starts
	 */
	public TimeRange {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("%s to %s does not end after it starts".formatted(start, end));
		}
	}

	/** Returns the time from a start on. */
	public static TimeRange of(Instant start, Duration length) {
		return new TimeRange(start, start.plus(length));
	}

	/** Returns a span of a day; empty if the clocks skip it. */
	static Optional<TimeRange> on(LocalDate day, OpeningHours.Span span, ZoneId zone) {
		Instant begins = span.begins(day, zone);
		Instant ends = span.ends(day, zone);
		return begins.isBefore(ends) ? Optional.of(new TimeRange(begins, ends)) : Optional.empty();
	}

	/** Returns a whole day. */
	static TimeRange on(LocalDate day, ZoneId zone) {
		return new TimeRange(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
	}

	/** Returns whether the two have a moment in common. */
	public boolean overlaps(TimeRange other) {
		return this.start.isBefore(other.end) && other.start.isBefore(this.end);
	}

	/** Returns whether the other one is within this one. */
	public boolean contains(TimeRange other) {
		return !other.start.isBefore(this.start) && !other.end.isAfter(this.end);
	}

	/** Returns what is in one of each list. */
	static List<TimeRange> common(List<TimeRange> some, List<TimeRange> others) {
		List<TimeRange> common = new ArrayList<>();
		for (TimeRange one : some) {
			for (TimeRange other : others) {
				if (one.overlaps(other)) {
					common.add(new TimeRange(later(one.start, other.start), earlier(one.end, other.end)));
				}
			}
		}
		return common;
	}

	/** Returns what is left of a list without the times of another. */
	static List<TimeRange> without(List<TimeRange> from, List<TimeRange> taken) {
		List<TimeRange> left = from;
		for (TimeRange gone : taken) {
			left = left.stream().flatMap((range) -> range.without(gone).stream()).toList();
		}
		return left;
	}

	private List<TimeRange> without(TimeRange gone) {
		if (!overlaps(gone)) {
			return List.of(this);
		}
		List<TimeRange> left = new ArrayList<>();
		if (this.start.isBefore(gone.start)) {
			left.add(new TimeRange(this.start, gone.start));
		}
		if (gone.end.isBefore(this.end)) {
			left.add(new TimeRange(gone.end, this.end));
		}
		return left;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isBefore(other) ? other : one;
	}

}
