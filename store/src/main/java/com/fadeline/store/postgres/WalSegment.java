package com.fadeline.store.postgres;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Value object of a segment of PostgreSQL's log (WAL), a file of 16 MB.
 *
 * @param timeline another one after each recovery
 * @param number counts from the first one
 */
public record WalSegment(int timeline, long number) implements Comparable<WalSegment> {

	private static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})000000([0-9A-F]{2})");

	private static final int LENGTH = 24;

	private static final int HEX = 16;

	/** So many segments have the same middle part of their name. */
	private static final int PER_PART = 256;

	private static final long BYTES = 16L << 20;

	/** Returns the segment of a name; empty if it is that of something else. */
	static Optional<WalSegment> named(String name) {
		Matcher parts = NAME.matcher(name);
		return parts.matches()
				? Optional.of(new WalSegment(Integer.parseUnsignedInt(parts.group(1), HEX),
						Long.parseLong(parts.group(2), HEX) * PER_PART + Long.parseLong(parts.group(3), HEX)))
				: Optional.empty();
	}

	/**
	 * Returns the segment that a file belongs to: its own, or that in which a copy of the
	 * cluster began.
	 */
	public static Optional<WalSegment> ofFile(String name) {
		return named(name.substring(0, Math.min(LENGTH, name.length())));
	}

	/** Returns the segment before a place in the log, such as {@code 0/5000000}. */
	static long numberBefore(String place) {
		String[] parts = place.split("/");
		long bytes = (Long.parseLong(parts[0], HEX) << Integer.SIZE) + Long.parseLong(parts[1], HEX);
		return (bytes - 1) / BYTES;
	}

	WalSegment next() {
		return new WalSegment(this.timeline, this.number + 1);
	}

	@Override
	public int compareTo(WalSegment other) {
		return Comparator.comparingInt(WalSegment::timeline).thenComparing(WalSegment::number).compare(this, other);
	}

	/** Returns its name. */
	@Override
	public String toString() {
		return "%08X%08X%08X".formatted(this.timeline, this.number / PER_PART, this.number % PER_PART);
	}

}
