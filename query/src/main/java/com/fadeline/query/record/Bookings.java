package com.fadeline.query.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.course.SittingId;

/**
 * Immutable collection of the sittings that a course has booked.
 *
 * @param <B> what is kept of each
 */
public final class Bookings<B> {

	private final Records<SittingId, B> records;

	private Bookings(Records<SittingId, B> records) {
		this.records = records;
	}

	/** Those, in the order in which they were booked. */
	public static <B> Bookings<B> asBooked(List<B> bookings, Function<B, SittingId> id) {
		return new Bookings<>(Records.asTheyCome(bookings, id));
	}

	/** Those, in the order in which they are due. */
	public static <B> Bookings<B> byTime(List<B> bookings, Function<B, SittingId> id, Function<B, Instant> startsAt) {
		return new Bookings<>(Records.byTime(bookings, id, startsAt));
	}

	/** With one that was booked, or another in the place of the one of its id. */
	public Bookings<B> with(B booking) {
		return new Bookings<>(this.records.put(booking));
	}

	/** With one as it was moved, or as it ended; as they are where it is not booked. */
	public Bookings<B> change(SittingId id, UnaryOperator<B> change) {
		return new Bookings<>(this.records.change(id, change));
	}

	/** Without one that nobody waits for any more. */
	public Bookings<B> remove(SittingId id) {
		return new Bookings<>(this.records.without(id));
	}

	/** One that is in it. */
	public Optional<B> find(SittingId id) {
		return this.records.find(id);
	}

	/** All that are in it, in their order. */
	public List<B> all() {
		return this.records.all();
	}

}
